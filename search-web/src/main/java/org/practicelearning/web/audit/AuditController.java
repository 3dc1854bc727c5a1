package org.practicelearning.web.audit;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.CsvFile;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pager;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.shelf.Shelf;

/** The audit log for administrators: {@code GET /audit} and {@code GET /audit.csv}. */
public final class AuditController {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.UK).withZone(Words.ZONE);
    private static final int SIZE = 50;
    private static final int AT_ONCE = 500;

    private final AuditLog log;
    private final People people;
    private final Shelf shelf;
    private final Pages pages;
    private final boolean withWords;

    /** @param withWords whether the partnership keeps the words of searches */
    public AuditController(AuditLog log, People people, Shelf shelf, Pages pages, boolean withWords) {
        this.log = log;
        this.people = people;
        this.shelf = shelf;
        this.pages = pages;
        this.withWords = withWords;
    }

    /**
     * What the page shows.
     *
     * @param finding of a check, null when none was asked for
     * @param fault what is wrong with the days asked for
     */
    record AuditPage(
            boolean words,
            @Nullable String finding,
            boolean whole,
            List<Option> people,
            List<Option> actions,
            String subject,
            String since,
            String until,
            @Nullable String fault,
            String count,
            String csv,
            List<Line> lines,
            Pager pager) {}

    /** A choice of a list. */
    record Option(String value, String label, boolean chosen) {}

    /** A line of the log. */
    record Line(
            long seq,
            String when,
            String who,
            String what,
            String subject,
            @Nullable String address,
            String detail) {}

    /** What was typed, and what it asks for. */
    private record Asked(
            AuditQuestion question,
            String since,
            String until,
            @Nullable String fault) {}

    /** Shows a page of the log, the last line first. */
    public void show(Context ctx) {
        Asked asked = asked(ctx);
        int count = log.count(asked.question());
        int pageCount = Math.max(1, (count + SIZE - 1) / SIZE);
        int page = Math.min(page(ctx.queryParam("page")), pageCount);
        @Nullable AuditFinding finding = "yes".equals(ctx.queryParam("check")) ? log.verify() : null;
        Names names = new Names(ReaderOf.of(ctx));
        pages.show(
                ctx,
                PageHead.of("Audit log", Section.AUDIT).inFullWidth(),
                "audit",
                new AuditPage(
                        withWords,
                        finding == null ? null : finding.said(),
                        finding == null || finding.whole(),
                        people(asked.question().person()),
                        actions(asked.question().action()),
                        asked.question().subject(),
                        asked.since(),
                        asked.until(),
                        asked.fault(),
                        Words.count(count, "line"),
                        address("audit.csv", asked).toString(),
                        log.find(asked.question(), (page - 1) * SIZE, SIZE).stream()
                                .map(names::line)
                                .toList(),
                        Pager.of(
                                page,
                                pageCount,
                                number -> address("audit", asked)
                                        .with("page", number == 1 ? null : number)
                                        .toString())));
    }

    /** The same lines as a file, all of them. */
    public void csv(Context ctx) {
        AuditQuestion question = asked(ctx).question();
        Names names = new Names(ReaderOf.of(ctx));
        CsvFile.send(ctx, "audit", table -> {
            table.row("line", "when", "person", "name", "action", "subject", "title", "detail", "status", "hash");
            int offset = 0;
            List<AuditEntry> part;
            do {
                part = log.find(question, offset, AT_ONCE);
                part.forEach(entry -> table.row(names.cells(entry)));
                offset += part.size();
            } while (part.size() == AT_ONCE);
        });
    }

    private static Address address(String page, Asked asked) {
        AuditQuestion question = asked.question();
        return Address.of(page)
                .with("person", question.person())
                .with(
                        "action",
                        question.action() == null ? null : question.action().key())
                .with("subject", question.subject())
                .with("since", asked.since())
                .with("until", asked.until());
    }

    private static Asked asked(Context ctx) {
        String since = typed(ctx, "since");
        String until = typed(ctx, "until");
        @Nullable LocalDate first = day(since);
        @Nullable LocalDate last = day(until);
        @Nullable String fault = null;
        if ((first == null && !since.isEmpty()) || (last == null && !until.isEmpty())) {
            fault = "Write a day as year, month and day, for example 2026-11-20";
        } else if (first != null && last != null && last.isBefore(first)) {
            fault = "The first day is after the last: nothing can lie between them";
        }
        return new Asked(
                new AuditQuestion(
                        typed(ctx, "person"),
                        typed(ctx, "subject"),
                        AuditAction.ofKey(typed(ctx, "action")).orElse(null),
                        first == null ? null : start(first),
                        last == null ? null : start(last.plusDays(1))),
                since,
                until,
                fault);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Words.ZONE).toInstant();
    }

    private static String typed(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("").strip();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static int page(@Nullable String asked) {
        return asked != null && asked.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(asked) : 1;
    }

    private List<Option> people(String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "Everybody", chosen.isEmpty()));
        people.all()
                .forEach(person -> options.add(
                        new Option(person.id(), person.shown(), person.id().equals(chosen))));
        options.add(new Option("nobody", "Nobody signed in", chosen.equals("nobody")));
        options.add(new Option("operator", "This machine", chosen.equals("operator")));
        return options;
    }

    private static List<Option> actions(@Nullable AuditAction chosen) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "Anything", chosen == null));
        for (AuditAction action : AuditAction.values()) {
            options.add(new Option(action.key(), action.label(), action == chosen));
        }
        return options;
    }

    /** Names of people and titles of documents, as far as the reader may know them. */
    private final class Names {
        private final Reader reader;
        private final Map<String, Optional<String>> titles = new HashMap<>();
        private final Map<String, String> known = new HashMap<>();

        Names(Reader reader) {
            this.reader = reader;
            people.all().forEach(person -> known.put(person.id(), person.shown()));
            known.put("operator", "This machine");
            known.put("anyone", "Nobody signed in");
            known.put("nobody", "Nobody signed in");
            known.put("program", "The program itself");
        }

        private String name(String person) {
            return known.getOrDefault(person, person);
        }

        private Optional<String> title(String subject) {
            return titles.computeIfAbsent(
                    subject,
                    id -> id.isEmpty()
                            ? Optional.empty()
                            : shelf.find(reader, id)
                                    .map(found -> found.card().title())
                                    .or(() -> people.find(id).map(Person::shown)));
        }

        Line line(AuditEntry entry) {
            AuditEvent event = entry.event();
            boolean isDocument = shelf.find(reader, event.subject()).isPresent();
            return new Line(
                    entry.seq(),
                    MOMENT.format(event.at()),
                    name(event.person()),
                    event.action().label(),
                    title(event.subject()).orElse(event.subject()),
                    isDocument ? Address.of("doc", event.subject()).toString() : null,
                    event.detail() + (event.status() >= 400 ? " → " + event.status() : ""));
        }

        String[] cells(AuditEntry entry) {
            AuditEvent event = entry.event();
            return new String[] {
                Long.toString(entry.seq()),
                event.at().toString(),
                event.person(),
                name(event.person()),
                event.action().key(),
                event.subject(),
                title(event.subject()).orElse(""),
                event.detail(),
                Integer.toString(event.status()),
                entry.hash()
            };
        }
    }
}
