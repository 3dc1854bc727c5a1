package org.practicelearning.indexer.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A citable piece of a document, about a paragraph. Never crosses a page without saying so.
 *
 * @param id stable under re-extraction: made of the document's id, the hash of the normalised text and a counter for
 *     repeats within the document
 * @param ordinal its place in the document, from 1
 * @param page position of the page it begins on, from 1; null where the format has no pages
 * @param lastPage page it ends on when that is another one, else null
 * @param pageLabel the printed number of {@code page}; null where there is none
 * @param paragraph the printed paragraph number ("4.12"), or where the document has none the counted one ("37"); null
 *     where the format has no paragraphs (a spreadsheet)
 * @param section headings above it, outermost first
 * @param kind its form
 * @param text repaired text; list items and long table cells are parted by {@code \n}
 * @param start offset of its first character in the document's text, in UTF-16 units; the document's text is that of its
 *     passages joined by two line feeds
 * @param ocr whether it was read from a picture
 */
public record Passage(
        String id,
        int ordinal,
        @Nullable Integer page,
        @Nullable Integer lastPage,
        @Nullable String pageLabel,
        @Nullable String paragraph,
        List<String> section,
        PassageKind kind,
        String text,
        int start,
        boolean ocr) {
    public Passage {
        section = List.copyOf(section);
    }

    /** Offset after its last character in the document's text. */
    public int end() {
        return start + text.length();
    }
}
