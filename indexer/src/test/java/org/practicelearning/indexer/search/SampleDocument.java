package org.practicelearning.indexer.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.index.CardSubject;
import org.practicelearning.indexer.index.CardTheme;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageKind;
import org.practicelearning.indexer.tag.MarkedPassage;
import org.practicelearning.indexer.tag.PassageRole;
import org.practicelearning.indexer.tag.Tag;

/** One valid document; a test changes the one thing it is about. */
public final class SampleDocument {
    private final String id;
    private Compartment compartment = Compartment.PUBLISHED;
    private String title = "A review of practice";
    private String type = "lcspr";
    private String publisher = "Westmere Partnership";
    private @Nullable Integer year = 2021;
    private List<String> ages = List.of("under 1");
    private List<CardTheme> themes = List.of();
    private @Nullable String partnership;
    private @Nullable String edition;
    private final Map<Integer, MarkedPassage> marked = new HashMap<>();
    private final List<Passage> passages = new ArrayList<>();

    private SampleDocument(String id) {
        this.id = id;
    }

    public static SampleDocument aDocument(String id) {
        return new SampleDocument(id);
    }

    public SampleDocument in(Compartment other) {
        this.compartment = other;
        return this;
    }

    public SampleDocument titled(String other) {
        this.title = other;
        return this;
    }

    public SampleDocument ofType(String other) {
        this.type = other;
        return this;
    }

    public SampleDocument by(String other) {
        this.publisher = other;
        return this;
    }

    public SampleDocument from(@Nullable Integer other) {
        this.year = other;
        return this;
    }

    public SampleDocument about(String... bands) {
        this.ages = List.of(bands);
        return this;
    }

    public SampleDocument tagged(List<String> concepts) {
        return themed(concepts.stream()
                .map(each -> new CardTheme(each, each, false, false, 1))
                .toList());
    }

    public SampleDocument themed(List<CardTheme> other) {
        this.themes = List.copyOf(other);
        return this;
    }

    public SampleDocument inPartnership(@Nullable String other) {
        this.partnership = other;
        return this;
    }

    public SampleDocument underEdition(@Nullable String other) {
        this.edition = other;
        return this;
    }

    public SampleDocument saying(String text) {
        return saying(text, passages.size() + 1);
    }

    public SampleDocument saying(String text, @Nullable Integer page) {
        int ordinal = passages.size() + 1;
        passages.add(new Passage(
                id + "-p" + ordinal,
                ordinal,
                page,
                null,
                page == null ? null : "p" + page,
                Integer.toString(ordinal),
                List.of("Findings"),
                PassageKind.PARAGRAPH,
                text,
                0,
                false));
        return this;
    }

    /** Marks the passage that was said last. */
    public SampleDocument marked(@Nullable PassageRole role, List<Tag> tags) {
        Passage last = passages.getLast();
        marked.put(last.ordinal(), new MarkedPassage(last, role, tags));
        return this;
    }

    public DocumentCard card() {
        return new DocumentCard(
                id,
                compartment,
                title,
                type,
                type.toUpperCase(Locale.ROOT),
                publisher,
                partnership,
                year == null ? null : LocalDate.of(year, 6, 1),
                year,
                null,
                null,
                ages,
                List.of(),
                null,
                null,
                "pdf",
                false,
                new CardSubject(themes, List.of(), edition),
                1);
    }

    public List<Passage> passages() {
        return passages;
    }

    public void putInto(CompartmentIndexes indexes, long seq) {
        List<MarkedPassage> all = passages.stream()
                .map(each -> marked.getOrDefault(each.ordinal(), new MarkedPassage(each, null, List.of())))
                .toList();
        indexes.put(card(), all, seq);
    }
}
