package org.practicelearning.web.library;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.index.CardSubject;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.web.catalogue.Description;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.DocumentVersion;
import org.practicelearning.web.catalogue.FileFormat;

/** Makes the entry that an index keeps of a document, before anything is known of its themes. */
public final class Cards {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(-.*)?");

    private Cards() {}

    /** The entry for a document whose current version this is. */
    public static DocumentCard of(DocumentRecord document, DocumentVersion version) {
        Description described = document.description();
        return new DocumentCard(
                document.id(),
                document.compartment(),
                described.title(),
                described.type().key(),
                described.type().label(),
                described.publisher(),
                described.partnership(),
                described.published(),
                described.published() == null ? null : described.published().getYear(),
                year(described.incident()),
                described.pseudonym(),
                described.ages(),
                described.sexes(),
                described.ethnicity(),
                described.licence(),
                FileFormat.label(version.mediaType()),
                version.ocrPages() > 0,
                CardSubject.UNKNOWN,
                document.changeSeq());
    }

    private static @Nullable Integer year(@Nullable String incident) {
        if (incident == null) {
            return null;
        }
        Matcher matcher = YEAR.matcher(incident);
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
    }
}
