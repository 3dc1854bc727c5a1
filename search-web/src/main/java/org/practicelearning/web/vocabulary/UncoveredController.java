package org.practicelearning.web.vocabulary;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.search.UncoveredPhrases.Answer;
import org.practicelearning.indexer.search.UncoveredPhrases.Example;
import org.practicelearning.indexer.search.UncoveredPhrases.Phrase;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Label;
import org.practicelearning.indexer.taxonomy.LabelKind;
import org.practicelearning.indexer.taxonomy.SchemeChange;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pager;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.search.SearchAddress;
import org.practicelearning.web.tagging.Coder;
import org.practicelearning.web.tagging.ThemeFinder;
import org.practicelearning.web.vocabulary.ConceptController.Choice;
import org.practicelearning.web.vocabulary.VocabularyEditing.Outcome;

/** Frequent phrases that no theme covers: {@code GET /vocabulary/uncovered}; one press makes one a label. */
final class UncoveredController {
    private static final String PATH = "/vocabulary/uncovered";
    private static final int SIZE = 20;
    private static final int AROUND = 90;

    /** Nobody waits longer for a page; it loads itself again until they are found. */
    private static final long PATIENCE_MILLIS = 1_500;

    private static final int SECONDS = 2;
    private static final List<LabelKind> KINDS = List.of(LabelKind.HIDDEN, LabelKind.ALTERNATIVE, LabelKind.SIGN);

    private final Coding coding;
    private final VocabularyEditing editing;
    private final PhraseShelf phrases;
    private final Pages pages;
    private final InstantSource clock;

    UncoveredController(
            Coding coding, VocabularyEditing editing, PhraseShelf phrases, Pages pages, InstantSource clock) {
        this.coding = coding;
        this.editing = editing;
        this.phrases = phrases;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param working whether they are still being looked for
     * @param themes names to choose from
     */
    record UncoveredPage(
            boolean working,
            String summary,
            List<Row> rows,
            List<Row> dismissed,
            List<Choice> kinds,
            List<Choice> themes,
            Pager pager,
            String coder,
            ApplyingView applying,
            String done,
            @Nullable String fault) {}

    /** A phrase. */
    record Row(int number, String text, String where, String address, List<Shown> examples, List<Choice> themes) {}

    /** A passage with it, the words around it and where it is. */
    record Shown(String before, String words, String after, String document, String address) {}

    /** The page that asks for a name first. */
    record WhoPage(
            String action,
            List<Confirmation.Field> fields,
            String typed,
            @Nullable String fault) {}

    void show(Context ctx) {
        show(ctx, null);
    }

    private void show(Context ctx, @Nullable String fault) {
        ConceptScheme scheme = coding.edited();
        Optional<Answer> answer = phrases.find(ReaderOf.of(ctx), scheme, PATIENCE_MILLIS);
        Set<String> dismissed = coding.vocabulary().dismissed().all();
        List<Phrase> found = answer.map(Answer::phrases).orElse(List.of());
        List<Phrase> open = found.stream()
                .filter(each -> !dismissed.contains(key(each.text())))
                .toList();
        int last = Math.max(1, (open.size() + SIZE - 1) / SIZE);
        String asked = ctx.queryParam("page");
        int page = asked != null && asked.matches("[1-9][0-9]{0,3}") ? Math.min(last, Integer.parseInt(asked)) : 1;
        ApplyingView applying = ApplyingView.of(coding);
        PageHead head = PageHead.of((fault == null ? "" : "Error: ") + "Phrases without a theme", Section.THEMES);
        pages.show(
                ctx,
                answer.isEmpty() ? head.refreshedAfter(SECONDS).withScript("vocabulary.js") : applying.on(head),
                "uncovered",
                new UncoveredPage(
                        answer.isEmpty(),
                        answer.map(each -> summary(each, open.size())).orElse(""),
                        rows(open, scheme, (page - 1) * SIZE, SIZE),
                        rows(
                                found.stream()
                                        .filter(each -> dismissed.contains(key(each.text())))
                                        .toList(),
                                scheme,
                                0,
                                found.size()),
                        KINDS.stream()
                                .map(LabelWords::of)
                                .map(each -> new Choice(each.key(), each.heading(), false))
                                .toList(),
                        ConceptController.choices(scheme, null, ""),
                        Pager.of(
                                page,
                                last,
                                number -> Address.of("vocabulary", "uncovered")
                                        .with("page", number == 1 ? null : number)
                                        .toString()),
                        Coder.of(ctx),
                        applying,
                        Done.of(ctx, coding),
                        fault));
    }

    private static String summary(Answer answer, int open) {
        String read = answer.read() == answer.of()
                ? Words.count(answer.of(), "passage")
                : Words.number(answer.read()) + " of " + Words.count(answer.of(), "passage") + ", evenly chosen";
        return Words.count(open, "phrase") + " in " + read;
    }

    private static String key(String phrase) {
        return phrase.toLowerCase(Locale.ROOT);
    }

    private static List<Row> rows(List<Phrase> phrases, ConceptScheme scheme, int from, int most) {
        List<Row> rows = new ArrayList<>();
        for (Phrase each : phrases.stream().skip(from).limit(most).toList()) {
            rows.add(new Row(
                    from + rows.size() + 1,
                    each.text(),
                    Words.count(each.passages(), "passage") + " of " + Words.count(each.documents(), "document"),
                    SearchAddress.of("\"" + each.text() + "\"").toPage(),
                    each.examples().stream().map(UncoveredController::example).toList(),
                    each.themes().stream()
                            .flatMap(id -> scheme.concept(id).stream())
                            .filter(concept -> !concept.retired())
                            .map(concept -> new Choice(concept.id(), concept.prefLabel(), false))
                            .toList()));
        }
        return rows;
    }

    private static Shown example(Example example) {
        String text = example.passage().text();
        int from = example.start() <= AROUND ? 0 : text.indexOf(' ', example.start() - AROUND) + 1;
        int to =
                text.length() - example.end() <= AROUND ? text.length() : text.lastIndexOf(' ', example.end() + AROUND);
        return new Shown(
                (from == 0 ? "" : "… ") + text.substring(Math.min(from, example.start()), example.start()),
                text.substring(example.start(), example.end()),
                text.substring(example.end(), Math.max(to, example.end())) + (to == text.length() ? "" : " …"),
                example.card().title(),
                Address.of("doc", example.card().id())
                        .with("at", example.passage().id())
                        .at(example.passage().id())
                        .toString());
    }

    /** {@code POST /vocabulary/uncovered/add}: makes {@code phrase} a label of {@code theme}. */
    void add(Context ctx) {
        FormToken.check(ctx);
        Optional<String> coder = coder(ctx);
        if (coder.isEmpty()) {
            askWho(ctx, PATH + "/add", List.of("phrase", "theme", "other", "labelKind"));
            return;
        }
        ConceptScheme scheme = coding.edited();
        String typed = given(ctx, "theme").isEmpty() ? given(ctx, "other") : given(ctx, "theme");
        Optional<String> theme = scheme.concept(typed).map(Concept::id).or(() -> new ThemeFinder(scheme).named(typed));
        if (theme.isEmpty() || given(ctx, "phrase").isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, typed.isEmpty() ? "Choose a theme for the phrase" : "There is no theme “" + typed + "”");
            return;
        }
        LabelKind kind = LabelWords.read(given(ctx, "labelKind")).orElse(LabelKind.HIDDEN);
        SchemeChange change = new SchemeChange.AddLabel(theme.get(), Label.of(kind, given(ctx, "phrase")));
        switch (editing.make(
                Edit.Change.of(change), scheme.version(), coder.get(), "A frequent phrase without a theme")) {
            case Outcome.Refused refused -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, String.join(" ", refused.reasons()).replaceAll("\\.$", ""));
            }
            case Outcome.Overtaken other -> show(ctx, "Somebody changed the vocabulary at the same moment. Try again");
            case Outcome.Made made -> {
                Coder.remember(ctx, coder.get());
                ctx.redirect(PATH + "?" + Done.FIELD + "=" + made.number(), HttpStatus.SEE_OTHER);
            }
        }
    }

    /** {@code POST /vocabulary/uncovered/dismiss}: offers {@code phrase} no longer. */
    void dismiss(Context ctx) {
        FormToken.check(ctx);
        Optional<String> coder = coder(ctx);
        if (coder.isEmpty()) {
            askWho(ctx, PATH + "/dismiss", List.of("phrase"));
            return;
        }
        String phrase = key(given(ctx, "phrase"));
        if (!phrase.isEmpty()) {
            coding.vocabulary().dismissed().add(phrase, coder.get(), clock.instant());
        }
        Coder.remember(ctx, coder.get());
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    /** {@code POST /vocabulary/uncovered/restore}: offers {@code phrase} again. */
    void restore(Context ctx) {
        FormToken.check(ctx);
        coding.vocabulary().dismissed().remove(key(given(ctx, "phrase")));
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private static String given(Context ctx, String field) {
        String sent = ctx.formParam(field) == null ? "" : String.valueOf(ctx.formParam(field));
        String tidied = sent.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return tidied.length() <= 200 ? tidied : tidied.substring(0, 200);
    }

    private static Optional<String> coder(Context ctx) {
        return ctx.formParam(Coder.FIELD) == null
                ? Optional.of(Coder.of(ctx)).filter(name -> !name.isEmpty())
                : Coder.sent(ctx);
    }

    private void askWho(Context ctx, String action, List<String> carried) {
        boolean asked = ctx.formParam(Coder.FIELD) != null;
        if (asked) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        pages.show(
                ctx,
                PageHead.of((asked ? "Error: " : "") + "Who is deciding?", Section.THEMES),
                "who",
                new WhoPage(
                        action,
                        carried.stream()
                                .map(name -> new Confirmation.Field(name, given(ctx, name)))
                                .toList(),
                        "",
                        asked ? "Enter a name of " + Coder.LONGEST + " characters or fewer" : null));
    }
}
