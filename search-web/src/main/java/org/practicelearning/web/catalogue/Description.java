package org.practicelearning.web.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.describe.DocumentType;

/**
 * What the catalogue says of a document.
 *
 * @param published null when not known
 * @param incident {@code YYYY}, {@code YYYY-MM} or {@code not stated}; null when it is not about an incident
 * @param ages age bands, see {@link AgeBand}
 * @param sexes {@code female}, {@code male} or {@code not stated}
 * @param ethnicity {@code stated}, {@code not stated}, or null when it is not about one child
 * @param licence {@code open}, {@code publisher} or {@code unknown}
 * @param holder who holds the copyright, null when not known
 * @param source address the file was got from, null when not known
 * @param got the day it was got from there, null when not known
 */
public record Description(
        String title,
        DocumentType type,
        @Nullable String publisher,
        @Nullable String partnership,
        @Nullable LocalDate published,
        @Nullable String incident,
        @Nullable String pseudonym,
        List<String> ages,
        List<String> sexes,
        @Nullable String ethnicity,
        String licence,
        @Nullable String holder,
        @Nullable String source,
        @Nullable LocalDate got) {
    public Description {
        ages = List.copyOf(ages);
        sexes = List.copyOf(sexes);
    }

    /** Whether its text may be published again: yes under an open licence, no where the publisher keeps it, else null. */
    public @Nullable Boolean republish() {
        return switch (licence) {
            case "open" -> Boolean.TRUE;
            case "publisher" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Of a document of which only the title is known. */
    public static Description titled(String title) {
        return new Description(
                title,
                DocumentType.OTHER,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                "unknown",
                null,
                null,
                null);
    }
}
