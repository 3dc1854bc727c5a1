package org.practicelearning.web.reading;

import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.Headings;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.templates.citation.Citation;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.rights.Rights;
import org.practicelearning.web.search.Place;
import org.practicelearning.web.shelf.ShelvedDocument;

/** Cites documents and passages as they stand on the shelf today. */
public final class Citations {
    private final InstantSource clock;
    private final Rights rights;

    public Citations(InstantSource clock, Rights rights) {
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * The citation of a version, or of a passage in it.
     *
     * @param root scheme, host and port of this site, for documents of which no other address is known
     */
    public Citation of(ShelvedDocument document, String version, @Nullable Passage passage, String root) {
        DocumentCard card = document.card();
        String published = FactLines.webAddress(document.source());
        String here = root + permanent(document.id(), version, passage == null ? null : passage.id());
        return new Citation(
                "pll-" + card.id(),
                card.title(),
                card.publisher(),
                card.published(),
                card.year(),
                card.typeLabel(),
                passage == null || passage.page() == null ? null : Place.pageName(passage.page(), passage.pageLabel()),
                passage == null ? null : passage.paragraph(),
                passage == null ? "" : String.join(" › ", Headings.below(card.title(), passage.section())),
                passage == null ? null : rights.quotable(card, passage.text()).text(),
                published == null ? here : published,
                version,
                LocalDate.ofInstant(clock.instant(), Words.ZONE));
    }

    /** The version that was read, and no later one: a citation must open what was cited. */
    static Address permanent(String documentId, String version, @Nullable String at) {
        Address address = Address.of("doc", documentId, "version", version);
        return at == null ? address : address.with("at", at).at(at);
    }
}
