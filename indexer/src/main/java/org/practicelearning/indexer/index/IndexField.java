package org.practicelearning.indexer.index;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The fields of the index: the one list that the writer, the reader, the documentation and the tests share. A change
 * here changes {@link IndexStamp} and so has every index built again.
 */
public enum IndexField {
    DOCUMENT("doc", Use.KEY, "id of the document, on its card and on each of its passages"),
    CARD("card", Use.KEY, "id of the document, on its card only: tells cards from passages"),
    CARD_JSON("json", Use.STORED, "the catalogue entry"),
    TITLE(
            "title",
            Use.WORDS,
            "title and pseudonym, on the card and on each passage so that a word may stand in either"),
    SECTION("section", Use.WORDS, "headings above the passage, outermost first"),
    TEXT("text", Use.WORDS, "the passage itself"),
    PASSAGE("pid", Use.KEY, "id of the passage"),
    ORDINAL("ordinal", Use.NUMBER, "place of the passage in its document, from 1"),
    PAGE("page", Use.NUMBER, "page the passage begins on, from 1; absent where there are no pages"),
    LENGTH("length", Use.NUMBER, "words in the passage"),
    PAGE_LABEL("label", Use.KEY, "printed page number"),
    LAST_PAGE("lastPage", Use.STORED, "page the passage ends on when that is another one"),
    PARAGRAPH("paragraph", Use.STORED, "paragraph number"),
    KIND("kind", Use.STORED, "form of the passage"),
    START("start", Use.STORED, "offset of the passage in the document's text"),
    OCR("ocr", Use.STORED, "present when the passage was read from a picture"),
    THEME(
            "theme",
            Use.KEY,
            "themes of the passage with the broader ones above them: the id, the id with /happened, /considered or /general, "
                    + "and the id with /confirmed or /suggested"),
    ROLE("role", Use.KEY, "the part the passage plays"),
    TAGS("tags", Use.STORED, "the tags of the passage with their words, as JSON");

    /** How a field is kept in the index. */
    public enum Use {
        /** One exact value, looked up and read per document. */
        KEY("exact value"),
        /** Analysed words with positions; stored. */
        WORDS("words with positions"),
        /** A number read per passage. */
        NUMBER("number"),
        /** Only kept to be shown. */
        STORED("shown only");

        private final String label;

        Use(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final String key;
    private final Use use;
    private final String meaning;

    IndexField(String key, Use use, String meaning) {
        this.key = key;
        this.use = use;
        this.meaning = meaning;
    }

    /** The name in the index. */
    public String key() {
        return key;
    }

    public Use use() {
        return use;
    }

    public String meaning() {
        return meaning;
    }

    /** The whole list in one line, for the stamp. */
    static String described() {
        return Arrays.stream(values()).map(each -> each.key + ":" + each.use).collect(Collectors.joining(","));
    }
}
