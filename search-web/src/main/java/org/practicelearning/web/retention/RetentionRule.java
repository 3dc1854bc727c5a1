package org.practicelearning.web.retention;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.page.Words;

/**
 * How long documents of an access class are kept.
 *
 * @param years from 1 to {@link #MOST_YEARS}
 */
public record RetentionRule(AccessClass access, int years, From from) {
    /** Longer than any period that was found asked for. */
    static final int MOST_YEARS = 100;

    /** Where counting begins. */
    public enum From {
        /** The day of publication; the day it was added where that is not known. */
        PUBLISHED("publication"),
        ADDED("being added");

        private final String label;

        From(String label) {
            this.label = label;
        }

        /** The word in forms and the database. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As in "7 years after publication". */
        String label() {
            return label;
        }

        static Optional<From> ofKey(String key) {
            return Arrays.stream(values())
                    .filter(each -> each.key().equals(key))
                    .findFirst();
        }
    }

    /** The first day on which somebody is to decide about a document. */
    LocalDate due(DocumentRecord document) {
        LocalDate published = document.description().published();
        LocalDate added = LocalDate.ofInstant(document.added(), Words.ZONE);
        return (from == From.PUBLISHED && published != null ? published : added).plusYears(years);
    }

    /** Why a document is due, in words. */
    String reason(DocumentRecord document) {
        boolean published = from == From.PUBLISHED && document.description().published() != null;
        return Words.count(years, "year") + " after " + (published ? From.PUBLISHED : From.ADDED).label() + ", on "
                + Words.date(due(document));
    }
}
