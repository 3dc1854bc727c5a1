package org.practicelearning.templates.citation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document, or a place in it, as it is cited.
 *
 * @param key short and stable, for programs that keep references; letters, digits and hyphens
 * @param title of the document
 * @param publisher who issued it, null when not known
 * @param published the day, null when not known
 * @param year of publication, null when not known
 * @param kind of document, for example "Local review (LCSPR)"
 * @param page as printed, null where the format has none
 * @param paragraph number, null where there is none
 * @param section path of headings, empty when there is none
 * @param quotation the words cited, null when the document as a whole is
 * @param address where it can be read: at its publisher, or in this library
 * @param version SHA-256 of the file that was read
 * @param accessed the day it was read
 */
public record Citation(
        String key,
        String title,
        @Nullable String publisher,
        @Nullable LocalDate published,
        @Nullable Integer year,
        String kind,
        @Nullable String page,
        @Nullable String paragraph,
        String section,
        @Nullable String quotation,
        String address,
        String version,
        LocalDate accessed) {

    /** The same under another title. */
    public Citation titled(String other) {
        return new Citation(
                key, other, publisher, published, year, kind, page, paragraph, section, quotation, address, version,
                accessed);
    }

    /** The same place with other words quoted from it. */
    public Citation quoting(String words) {
        return new Citation(
                key, title, publisher, published, year, kind, page, paragraph, section, words, address, version,
                accessed);
    }

    /** The document as a whole, as a list of references names it. */
    public Citation ofDocument() {
        return new Citation(
                key, title, publisher, published, year, kind, null, null, section, null, address, version, accessed);
    }

    /** The publisher, or what is written where none is known. */
    String author() {
        return publisher == null ? "Publisher not known" : publisher;
    }

    /** The year, or what is written where none is known. */
    String yearOrNone() {
        return year == null ? "no date" : year.toString();
    }

    /** "p. 17, para. 4.12", empty when the whole document is cited. */
    public String place() {
        String onPage = page == null ? "" : "p. " + page;
        if (paragraph != null) {
            String para = "para. " + paragraph;
            return onPage.isEmpty() ? para : onPage + ", " + para;
        }
        return onPage;
    }
}
