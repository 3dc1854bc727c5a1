package org.practicelearning.web.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.templates.citation.Citation;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.web.reading.Citations;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.shelf.Shelf.PassagePlace;
import org.practicelearning.web.shelf.ShelvedDocument;

/** Finds the passage that somebody points at, and freezes its words, or some of them, as a quotation. */
final class Freezing {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Shelf shelf;
    private final Citations citations;

    Freezing(Shelf shelf, Citations citations) {
        this.shelf = shelf;
        this.citations = citations;
    }

    /** A passage with the document and version it stands in. */
    record Source(ShelvedDocument document, String version, Passage passage) {}

    /**
     * The passage, as its reader may open it.
     *
     * @param version the version it was read in; null for whichever holds it, the current one first
     */
    Optional<Source> find(Reader reader, String passage, @Nullable String version) {
        return shelf.passage(reader, passage)
                .flatMap(place -> version == null
                        ? source(reader, place, passage)
                        : source(reader, new PassagePlace(place.documentId(), version), passage)
                                .or(() -> source(reader, place, passage)));
    }

    private Optional<Source> source(Reader reader, PassagePlace place, String id) {
        Optional<ShelvedDocument> document = shelf.find(reader, place.documentId());
        Optional<Passage> passage = shelf.text(reader, place.documentId(), place.versionHash())
                .flatMap(text -> text.passages().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst());
        return document.flatMap(found -> passage.map(each -> new Source(found, place.versionHash(), each)));
    }

    /**
     * Where words stand in a passage, word for word; how they are spaced and broken into lines does not matter.
     *
     * @return empty when the passage does not hold them
     */
    static Optional<Stretch> stretch(Passage passage, String words) {
        String wanted = BLANKS.splitAsStream(words.strip())
                .filter(each -> !each.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
        Matcher matcher = Pattern.compile(wanted).matcher(passage.text());
        return !wanted.isEmpty() && matcher.find()
                ? Optional.of(new Stretch(matcher.start(), matcher.end()))
                : Optional.empty();
    }

    /** The whole of a passage. */
    static Stretch whole(Passage passage) {
        return new Stretch(0, passage.text().length());
    }

    /** Words of a passage by their offsets in it. */
    record Stretch(int from, int to) {}

    /**
     * The quotation.
     *
     * @param root scheme, host and port of this site, for documents of which no other address is known
     */
    Evidence freeze(Source source, Stretch stretch, String root, String note) {
        Passage passage = source.passage();
        Citation whole = citations.of(source.document(), source.version(), passage, root);
        return new Evidence(
                "e1",
                source.document().id(),
                whole.quoting(passage.text().substring(stretch.from(), stretch.to())),
                passage.start() + stretch.from(),
                passage.start() + stretch.to(),
                whole.accessed(),
                note);
    }
}
