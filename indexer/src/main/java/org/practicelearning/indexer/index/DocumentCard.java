package org.practicelearning.indexer.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;

/**
 * The catalogue entry of a document as the index needs it: what is shown above a hit and what can be filtered.
 *
 * @param id opaque and random
 * @param compartment where it lives
 * @param type key of the document type, for example {@code lcspr}
 * @param typeLabel shown to people, for example "Local review (LCSPR)"
 * @param published null when not known
 * @param year year of publication, null when not known
 * @param incidentYear null when not stated
 * @param ages age bands of the children it is about, may be empty
 * @param sexes likewise
 * @param ethnicityStated {@code stated}, {@code not stated}, or null when it is not about one child
 * @param hasOcr whether some of its text was read from pictures
 * @param subject what it is about
 * @param changeSeq number of the catalogue change this card shows
 */
public record DocumentCard(
        String id,
        Compartment compartment,
        String title,
        String type,
        String typeLabel,
        @Nullable String publisher,
        @Nullable String partnership,
        @Nullable LocalDate published,
        @Nullable Integer year,
        @Nullable Integer incidentYear,
        @Nullable String pseudonym,
        List<String> ages,
        List<String> sexes,
        @Nullable String ethnicityStated,
        @Nullable String licence,
        String format,
        boolean hasOcr,
        CardSubject subject,
        long changeSeq) {
    public DocumentCard {
        ages = List.copyOf(ages);
        sexes = List.copyOf(sexes);
    }

    /** The same with what it was found to be about. */
    public DocumentCard about(CardSubject found) {
        return new DocumentCard(
                id,
                compartment,
                title,
                type,
                typeLabel,
                publisher,
                partnership,
                published,
                year,
                incidentYear,
                pseudonym,
                ages,
                sexes,
                ethnicityStated,
                licence,
                format,
                hasOcr,
                found,
                changeSeq);
    }
}
