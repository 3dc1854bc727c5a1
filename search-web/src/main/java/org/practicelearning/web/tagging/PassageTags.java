package org.practicelearning.web.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.search.LibrarySearch.Span;
import org.practicelearning.indexer.tag.MarkedPassage;
import org.practicelearning.indexer.tag.PassageRole;
import org.practicelearning.indexer.tag.Suggestion;
import org.practicelearning.indexer.tag.Tag;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.LitText;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.search.SearchAddress;
import org.practicelearning.web.tagging.TagsView.Adding;
import org.practicelearning.web.tagging.TagsView.Chip;
import org.practicelearning.web.tagging.TagsView.Line;
import org.practicelearning.web.tagging.TagsView.Name;
import org.practicelearning.web.tagging.TagsView.Panel;

/** The themes of the passages of one document, made into words when a passage is shown. */
public final class PassageTags {
    /** Place of the words of the chosen theme among those looked for: none of them. */
    private static final int WORDS = -1;

    private final String documentId;
    private final ConceptScheme scheme;
    private final Map<String, MarkedPassage> passages = new HashMap<>();
    private final Function<String, Address> place;
    private final Chosen chosen;
    private final boolean opened;

    /**
     * What of the page was chosen by its address.
     *
     * @param passage id of a passage; null for none
     * @param concept the theme of it whose words are lit; null for none
     * @param adding whether a theme is to be added to it
     * @param returned whether something was just decided on it
     */
    record Chosen(@Nullable String passage, @Nullable String concept, boolean adding, boolean returned) {
        static final Chosen NOTHING = new Chosen(null, null, false, false);

        boolean opens(String passageId) {
            return passageId.equals(passage) && (concept != null || adding || returned);
        }
    }

    /** @param opened whether the themes of every passage are open */
    PassageTags(
            String documentId,
            ConceptScheme scheme,
            List<MarkedPassage> marked,
            Function<String, Address> place,
            Chosen chosen,
            boolean opened) {
        this.documentId = documentId;
        this.scheme = scheme;
        marked.forEach(each -> passages.put(each.passage().id(), each));
        this.place = place;
        this.chosen = chosen;
        this.opened = opened;
    }

    public String documentId() {
        return documentId;
    }

    /** What is said of the themes of a passage before they are opened, and where it leads. */
    public Line line(String passageId) {
        MarkedPassage passage = passages.get(passageId);
        List<Tag> tags = passage == null ? List.of() : once(passage);
        long confirmed = tags.stream().filter(Tag::confirmed).count();
        Address like = Address.of("said-before").with("passage", passageId);
        return new Line(
                role(passageId),
                tags.isEmpty() ? "No themes" : Words.count(tags.size(), "theme"),
                confirmed == 0 ? "" : Words.number(confirmed) + " confirmed",
                opened || chosen.opens(passageId),
                like.toString(),
                like.with("like", "any").toString());
    }

    /** The part a passage plays, in words; empty where none was recognised or it does not matter. */
    public String role(String passageId) {
        MarkedPassage passage = passages.get(passageId);
        PassageRole role = passage == null ? null : passage.role();
        return role == null || role == PassageRole.BOILERPLATE ? "" : role.label();
    }

    /** The themes of a passage: harms first, then in the order of the text. */
    public List<Chip> of(String passageId) {
        MarkedPassage passage = passages.get(passageId);
        if (passage == null) {
            return List.of();
        }
        return once(passage).stream()
                .sorted(Comparator.comparing(tag -> !tag.concept().startsWith("harm.")))
                .map(tag -> chip(passage, tag))
                .toList();
    }

    /** A theme stands once, however often its passage speaks of it. */
    static List<Tag> once(MarkedPassage passage) {
        List<Tag> once = new ArrayList<>();
        for (Tag tag : passage.tags()) {
            if (once.stream().noneMatch(each -> each.concept().equals(tag.concept()))) {
                once.add(tag);
            }
        }
        return once;
    }

    private Chip chip(MarkedPassage passage, Tag tag) {
        Suggestion found = tag.suggestion();
        String text = passage.passage().text();
        return new Chip(
                scheme.label(tag.concept()),
                TagWords.how(tag.status()),
                state(tag),
                tag.confirmed(),
                isChosen(passage.passage().id(), tag),
                address(passage.passage().id(), tag.concept()),
                item(passage, tag),
                withoutEnds(text, found.start()),
                withoutEnds(text, found.end()),
                withoutEnds(text, found.sentenceStart()),
                withoutEnds(text, found.sentenceEnd()));
    }

    private static String state(Tag tag) {
        return tag.confirmed() ? "confirmed" : "suggested";
    }

    private boolean isChosen(String passageId, Tag tag) {
        return passageId.equals(chosen.passage()) && tag.concept().equals(chosen.concept());
    }

    private String item(MarkedPassage passage, Tag tag) {
        return new TagItem(documentId, passage.passage().id(), tag.concept(), tag.status()).toString();
    }

    /** Where a theme of a passage is shown with its words lit. */
    String address(String passageId, String concept) {
        return place.apply(passageId).with("tag", concept).at(passageId).toString();
    }

    /** Where a passage is shown. */
    String address(String passageId) {
        return place.apply(passageId).at(passageId).toString();
    }

    private static int withoutEnds(String text, int offset) {
        int end = Math.clamp(offset, 0, text.length());
        return end
                - (int) text.substring(0, end).chars().filter(ch -> ch == '\n').count();
    }

    /** The chosen theme, if it is one of this passage. */
    public @Nullable Panel panel(String passageId) {
        MarkedPassage passage = passages.get(passageId);
        if (passage == null || !passageId.equals(chosen.passage())) {
            return null;
        }
        return passage.tags().stream()
                .filter(tag -> tag.concept().equals(chosen.concept()))
                .findFirst()
                .map(tag -> panel(passage, tag))
                .orElse(null);
    }

    private Panel panel(MarkedPassage passage, Tag tag) {
        Suggestion found = tag.suggestion();
        String back = address(passage.passage().id());
        Concept concept = scheme.concept(tag.concept()).orElseThrow();
        return new Panel(
                concept.prefLabel(),
                tag.confirmed(),
                tag.confirmed() ? "Confirmed by a person" : "Suggested, not checked by anybody yet",
                TagWords.sentence(passage.passage().text(), found),
                found.words().isEmpty()
                        ? "A person added it without pointing at words."
                        : "Found by the words “" + found.words().replace('\n', ' ') + "”.",
                concept.scopeNote(),
                TagWords.statuses(tag.status()),
                item(passage, tag),
                back,
                SearchAddress.of("")
                        .with(ThemeChoiceController.field(concept.facet()), tag.concept())
                        .toPage(),
                back);
    }

    /** The form that adds a theme, if it was asked for on this passage. */
    public @Nullable Adding adding(String passageId) {
        if (!chosen.adding() || !passageId.equals(chosen.passage())) {
            return null;
        }
        return new Adding(
                documentId,
                passageId,
                new ThemeFinder(scheme)
                        .inUse()
                        .sorted(Comparator.comparing(Concept::prefLabel, String.CASE_INSENSITIVE_ORDER))
                        .map(each -> new Name(each.prefLabel(), each.facet().label()))
                        .toList(),
                TagWords.statuses(TagStatus.HAPPENED),
                address(passageId),
                address(passageId));
    }

    /** Where a theme can be added to a passage. */
    public String addAddress(String passageId) {
        return place.apply(passageId).with("add", "1").at(passageId).toString();
    }

    /** What of a passage's text is lit for the chosen theme: its sentence, and in it its words. */
    public List<Span> lit(String passageId) {
        MarkedPassage passage = passages.get(passageId);
        if (passage == null || chosen.concept() == null || !passageId.equals(chosen.passage())) {
            return List.of();
        }
        return passage.tags().stream()
                .filter(tag -> tag.concept().equals(chosen.concept())
                        && !tag.suggestion().words().isEmpty())
                .findFirst()
                .map(tag -> lit(tag.suggestion()))
                .orElse(List.of());
    }

    private static List<Span> lit(Suggestion found) {
        return List.of(
                new Span(found.sentenceStart(), found.start(), LitText.AROUND),
                new Span(found.start(), found.end(), WORDS),
                new Span(found.end(), found.sentenceEnd(), LitText.AROUND));
    }
}
