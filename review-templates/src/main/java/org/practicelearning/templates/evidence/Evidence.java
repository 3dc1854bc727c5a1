package org.practicelearning.templates.evidence;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.practicelearning.templates.citation.Citation;

/**
 * A passage taken into a draft, frozen as it was read.
 *
 * @param id within the draft, {@code e1}, {@code e2} and so on; what a mark {@code [@e1]} names
 * @param document id of the document in the library; empty where it was taken out, of the draft or the library
 * @param citation how it is cited; holds the version hash, printed page, paragraph and the words quoted
 * @param start of the words in the text of that version, in UTF-16 units
 * @param end the position after them
 * @param taken the day it was read
 * @param note why it was taken, empty if nobody said
 */
public record Evidence(
        String id, String document, Citation citation, int start, int end, LocalDate taken, String note) {
    private static final Pattern ID = Pattern.compile("e[1-9]\\d{0,5}");

    private static final Pattern NOTED = Pattern.compile(" \\[[^\\[\\]]*]");

    public Evidence {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("an id looks like e1: " + id);
        }
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("offsets of " + id + " are the wrong way round");
        }
    }

    /** The same place with other words quoted from it. */
    public Evidence quoting(String words) {
        return new Evidence(id, document, citation.quoting(words), start, end, taken, note);
    }

    /** With something said behind the title of its document; empty for nothing. */
    public Evidence noting(String words) {
        return words.isEmpty()
                ? this
                : new Evidence(
                        id, document, citation.titled(citation.title() + " [" + words + "]"), start, end, taken, note);
    }

    /** A citation as it is without what was said behind titles, which differs from day to day. */
    public static String withoutNotes(String text) {
        return NOTED.matcher(text).replaceAll("");
    }

    /** Whether it has been taken out; its id is not given to anything else. */
    public boolean wasTakenOut() {
        return document.isEmpty();
    }

    /** The words as they were frozen; empty where the document as a whole is cited. */
    public String quotation() {
        String words = citation.quotation();
        return words == null ? "" : words;
    }
}
