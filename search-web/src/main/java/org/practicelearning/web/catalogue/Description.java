package org.practicelearning.web.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.web.rights.Licence;

/**
 * What the catalogue says of a document.
 *
 * @param published null when not known
 * @param incident {@code YYYY}, {@code YYYY-MM} or {@code not stated}; null when it is not about an incident
 * @param ages age bands, see {@link AgeBand}
 * @param sexes {@code female}, {@code male} or {@code not stated}
 * @param ethnicity {@code stated}, {@code not stated}, or null when it is not about one child
 * @param licence key of a {@link Licence}
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
    /** Longer titles, and longer names of people and places, are cut: nothing that long is one. */
    public static final int LONGEST_TITLE = 1000;

    public static final int LONGEST_NAME = 200;

    /** Publishers and holders: six boards that publish together name all of themselves. */
    public static final int LONGEST_BODY = 500;

    public static final int LONGEST_SOURCE = 2000;
    private static final int LONGEST_DATE = 10;
    private static final int LONGEST_WORD = 40;

    public Description {
        title = Cut.to(LONGEST_TITLE, title);
        publisher = publisher == null ? null : Cut.to(LONGEST_BODY, publisher);
        partnership = partnership == null ? null : Cut.to(LONGEST_NAME, partnership);
        pseudonym = pseudonym == null ? null : Cut.to(LONGEST_NAME, pseudonym);
        holder = holder == null ? null : Cut.to(LONGEST_BODY, holder);
        source = source == null ? null : Cut.to(LONGEST_SOURCE, source);
        incident = incident == null ? null : Cut.to(LONGEST_DATE, incident);
        ethnicity = ethnicity == null ? null : Cut.to(LONGEST_WORD, ethnicity);
        licence = Licence.of(licence).key();
        ages = List.copyOf(ages);
        sexes = List.copyOf(sexes);
    }

    /** The same under another licence. */
    Description withLicence(String other) {
        return new Description(
                title,
                type,
                publisher,
                partnership,
                published,
                incident,
                pseudonym,
                ages,
                sexes,
                ethnicity,
                other,
                holder,
                source,
                got);
    }

    /** Whether its text may be published again: yes when it is ours or openly licensed, no where the publisher keeps it, else null. */
    public @Nullable Boolean republish() {
        return switch (Licence.of(licence)) {
            case OWN, OPEN -> Boolean.TRUE;
            case PUBLISHER -> Boolean.FALSE;
            case UNKNOWN -> null;
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
