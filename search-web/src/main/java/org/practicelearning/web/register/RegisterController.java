package org.practicelearning.web.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.figures.Audience;
import org.practicelearning.web.figures.FigureJson;
import org.practicelearning.web.figures.SmallNumbers;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.CsvFile;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pager;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.rights.Licence;
import org.practicelearning.web.rights.Rights;

/** The register of recommendations: a page, a file, and for programs. */
public final class RegisterController {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int THEMES_SHOWN = 4;

    private final LibrarySearch library;
    private final Coding coding;
    private final Rights rights;
    private final Pages pages;
    private final SmallNumbers rule;

    /** @param rule what may be told elsewhere */
    public RegisterController(LibrarySearch library, Coding coding, Rights rights, Pages pages, SmallNumbers rule) {
        this.rights = rights;
        this.library = library;
        this.coding = coding;
        this.pages = pages;
        this.rule = rule;
    }

    /** What the page shows. */
    record RegisterPage(
            String total,
            RegisterQuery query,
            List<String> faults,
            List<Line> lines,
            List<Choice> themes,
            List<Choice> addressees,
            List<Choice> types,
            List<Choice> years,
            List<Choice> partnerships,
            String csv,
            boolean filtered,
            Pager pager) {}

    /** A recommendation. */
    record Line(
            String number,
            String text,
            String to,
            List<ThemeLink> themes,
            String title,
            String address,
            String place,
            String type,
            @Nullable String access,
            String before) {}

    /** A theme and the register narrowed to it. */
    record ThemeLink(String label, String address) {}

    /** A value to choose. */
    record Choice(String value, String label, boolean chosen) {}

    /** {@code GET /recommendations}. */
    public void show(Context ctx) {
        RegisterQuery.Reading read = RegisterQuery.read(ctx);
        RegisterQuery query = read.query();
        Register register = Register.of(library, ReaderOf.of(ctx));
        List<Entry> found = register.answering(query);
        int pageCount = Math.max(1, (found.size() + query.size() - 1) / query.size());
        int page = query.page() > pageCount ? 1 : query.page();
        ConceptScheme scheme = coding.scheme();
        pages.show(
                ctx,
                PageHead.of("Recommendations", Section.RECOMMENDATIONS),
                "register",
                new RegisterPage(
                        Words.count(found.size(), "recommendation"),
                        query,
                        read.faults(),
                        page(found, page, query.size()).stream()
                                .map(each -> line(each, query, scheme))
                                .toList(),
                        themes(register, query, scheme),
                        addressees(register, query),
                        types(register, query),
                        choices(register.years(), query.year()),
                        choices(register.partnerships(), query.partnership()),
                        query.on(Address.of("recommendations.csv")).toString(),
                        !query.isAnything(),
                        Pager.of(
                                page,
                                pageCount,
                                number -> query.on(Address.of("recommendations"))
                                        .with("page", number == 1 ? null : number)
                                        .with("size", query.size() == RegisterQuery.USUAL_SIZE ? null : query.size())
                                        .toString())));
    }

    private static List<Entry> page(List<Entry> found, int page, int size) {
        return found.subList(Math.min(found.size(), (page - 1) * size), Math.min(found.size(), page * size));
    }

    private static Line line(Entry entry, RegisterQuery query, ConceptScheme scheme) {
        AccessClass access = entry.document().compartment().accessClass();
        return new Line(
                Register.number(entry.made()),
                entry.made().text(),
                String.join(", ", entry.made().addressees()),
                entry.made().themes().stream()
                        .filter(id -> scheme.concept(id).isPresent() && isNarrowest(id, entry, scheme))
                        .limit(THEMES_SHOWN)
                        .map(id -> new ThemeLink(
                                scheme.label(id),
                                query.on(Address.of("recommendations"))
                                        .with("theme", id)
                                        .toString()))
                        .toList(),
                entry.document().title(),
                Address.of("passage", entry.made().passage()).toString(),
                place(entry),
                entry.document().typeLabel(),
                access == AccessClass.PUBLISHED ? null : access.label(),
                Address.of("said-before")
                        .with("passage", entry.made().passage())
                        .toString());
    }

    private static boolean isNarrowest(String id, Entry entry, ConceptScheme scheme) {
        return scheme.withNarrower(id).stream()
                .noneMatch(each -> !each.equals(id) && entry.made().themes().contains(each));
    }

    private static String place(Entry entry) {
        String label = page(entry);
        String year = entry.document().year() == null
                ? "no date"
                : entry.document().year().toString();
        return label.isEmpty() ? year : year + ", page " + label;
    }

    private static List<Choice> themes(Register register, RegisterQuery query, ConceptScheme scheme) {
        List<Choice> choices = new ArrayList<>();
        register.themes().forEach((id, count) -> {
            if (scheme.concept(id).isPresent()) {
                choices.add(new Choice(id, scheme.label(id) + " (" + count + ")", id.equals(query.theme())));
            }
        });
        return choices;
    }

    private static List<Choice> addressees(Register register, RegisterQuery query) {
        List<Choice> choices = new ArrayList<>();
        register.addressees()
                .forEach((name, count) ->
                        choices.add(new Choice(name, name + " (" + count + ")", name.equals(query.to()))));
        return choices;
    }

    private static List<Choice> types(Register register, RegisterQuery query) {
        List<Choice> choices = new ArrayList<>();
        for (Map.Entry<String, String> each : register.types().entrySet()) {
            choices.add(new Choice(each.getKey(), each.getValue(), each.getKey().equals(query.type())));
        }
        return choices;
    }

    private static List<Choice> choices(List<String> values, String chosen) {
        return values.stream()
                .map(each -> new Choice(each, each, each.equals(chosen)))
                .toList();
    }

    /** {@code GET /recommendations.csv}: what the page shows, all of it. */
    public void csv(Context ctx) {
        RegisterQuery query = RegisterQuery.read(ctx).query();
        List<Entry> found = takenOut(Register.of(library, ReaderOf.of(ctx)).answering(query));
        ConceptScheme scheme = coding.scheme();
        CsvFile.send(ctx, "recommendations", csv -> {
            csv.row(
                    "number",
                    "recommendation",
                    "addressee",
                    "themes",
                    "document",
                    "type",
                    "year",
                    "page",
                    "passage",
                    "licence");
            found.forEach(each -> write(csv, each, scheme));
        });
    }

    /** As much of each document as may leave the library, whatever page of the answer is asked for. */
    private List<Entry> takenOut(List<Entry> found) {
        Rights.Allowance allowance = rights.allowance();
        return found.stream()
                .map(each -> new Entry(
                        each.document(),
                        each.made()
                                .saying(allowance
                                        .quotable(each.document(), each.made().text())
                                        .text())))
                .toList();
    }

    private static void write(CsvFile csv, Entry entry, ConceptScheme scheme) {
        csv.row(
                entry.made().number(),
                entry.made().text(),
                String.join("; ", entry.made().addressees()),
                String.join(
                        "; ", entry.made().themes().stream().map(scheme::label).toList()),
                entry.document().title(),
                entry.document().type(),
                entry.document().year() == null ? "" : entry.document().year().toString(),
                page(entry),
                entry.made().passage(),
                Licence.of(entry.document().licence()).label());
    }

    /** The page as it is printed, else its position; empty where there are none. */
    private static String page(Entry entry) {
        if (entry.made().pageLabel() != null) {
            return entry.made().pageLabel();
        }
        return entry.made().page() == null ? "" : entry.made().page().toString();
    }

    /** {@code GET /api/v1/recommendations}. */
    public void api(Context ctx) {
        RegisterQuery.Reading read = RegisterQuery.read(ctx);
        if (!read.faults().isEmpty()) {
            throw new Refusal.BadRequest(read.faults());
        }
        RegisterQuery query = read.query();
        List<Entry> found = takenOut(Register.of(library, ReaderOf.of(ctx)).answering(query));
        int pageCount = Math.max(1, (found.size() + query.size() - 1) / query.size());
        int page = query.page() > pageCount ? 1 : query.page();
        boolean unpublished =
                found.stream().anyMatch(each -> each.document().compartment().accessClass() != AccessClass.PUBLISHED);
        boolean hidden = Audience.of(ctx) == Audience.ELSEWHERE && rule.isSmall(found.size(), unpublished);
        ObjectNode answer = JSON.createObjectNode().put("page", page).put("size", query.size());
        FigureJson.put(answer, "total", found.size(), hidden);
        FigureJson.put(answer, "pages", pageCount, hidden);
        ArrayNode list = answer.putArray("recommendations");
        page(found, page, query.size()).forEach(each -> list.add(json(each)));
        ctx.contentType("application/json; charset=utf-8").result(answer.toString());
    }

    private static ObjectNode json(Entry entry) {
        ObjectNode node = JSON.createObjectNode()
                .put("number", entry.made().number())
                .put("text", entry.made().text())
                .put("page", entry.made().page())
                .put("pageLabel", entry.made().pageLabel())
                .put("passage", entry.made().passage());
        entry.made().addressees().forEach(node.putArray("addressees")::add);
        entry.made().themes().forEach(node.putArray("themes")::add);
        node.putObject("document")
                .put("id", entry.document().id())
                .put("title", entry.document().title())
                .put("type", entry.document().type())
                .put("publisher", entry.document().publisher())
                .put("year", entry.document().year())
                .put("licence", Licence.of(entry.document().licence()).key());
        return node;
    }
}
