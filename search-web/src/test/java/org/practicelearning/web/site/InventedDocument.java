package org.practicelearning.web.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.extract.TextSource;
import org.practicelearning.indexer.index.CardSubject;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageKind;
import org.practicelearning.indexer.passage.SplitDocument;
import org.practicelearning.indexer.passage.SplitDocument.PageNote;

/** A document of the tests: one valid default, of which a test changes what matters to it. */
record InventedDocument(DocumentCard card, SplitDocument text, String fileName, String source, List<String> warnings) {

    static Builder titled(String id, String title) {
        return new Builder(id, title);
    }

    /** Builds one, passage by passage. */
    static final class Builder {
        private final String id;
        private final String title;
        private final List<SplitDocument.Table> tables = new ArrayList<>();
        private final List<Passage> passages = new ArrayList<>();
        private final List<PageNote> pages = new ArrayList<>();
        private String typeKey = "lcspr";
        private String typeLabel = "Local review (LCSPR)";
        private String publisher = "Northborough Safeguarding Children Partnership";
        private @Nullable Integer year = 2025;
        private String licence = "open";
        private Compartment compartment = Compartment.PUBLISHED;
        private String fileName = "review.pdf";
        private String source = "https://northborough.example/review.pdf";
        private List<String> section = List.of();
        private int start;

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        Builder type(String key, String label) {
            typeKey = key;
            typeLabel = label;
            return this;
        }

        Builder publisher(String name) {
            publisher = name;
            return this;
        }

        Builder year(@Nullable Integer number) {
            year = number;
            return this;
        }

        Builder in(Compartment place) {
            compartment = place;
            return this;
        }

        Builder named(String file) {
            fileName = file;
            return this;
        }

        Builder licensed(String key) {
            licence = key;
            return this;
        }

        Builder from(String address) {
            source = address;
            return this;
        }

        Builder section(String... path) {
            section = List.of(path);
            return this;
        }

        Builder says(@Nullable Integer page, @Nullable String paragraph, String text) {
            return says(PassageKind.PARAGRAPH, page, paragraph, text);
        }

        Builder says(PassageKind kind, @Nullable Integer page, @Nullable String paragraph, String text) {
            int ordinal = passages.size() + 1;
            while (page != null && pages.size() < page) {
                int position = pages.size() + 1;
                pages.add(new PageNote(
                        position,
                        null,
                        position == 3 ? TextSource.OCR : TextSource.TEXT,
                        position == 3 ? 87 : null,
                        200));
            }
            passages.add(new Passage(
                    id + "-" + ordinal,
                    ordinal,
                    page,
                    null,
                    null,
                    paragraph,
                    section,
                    kind,
                    text,
                    start,
                    page != null && page == 3));
            start += text.length() + 2;
            return this;
        }

        /** A table of one row. */
        Builder row(int page, List<String> headings, List<String> cells) {
            StringBuilder text = new StringBuilder();
            List<SplitDocument.Cell> places = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                text.append(i == 0 ? "" : " | ").append(headings.get(i)).append(": ");
                places.add(new SplitDocument.Cell(
                        i, text.length(), text.length() + cells.get(i).length()));
                text.append(cells.get(i));
            }
            says(PassageKind.TABLE_ROW, page, null, text.toString());
            tables.add(new SplitDocument.Table(
                    headings, List.of(new SplitDocument.Row(passages.getLast().id(), false, places))));
            return this;
        }

        InventedDocument build() {
            LocalDate published = year == null ? null : LocalDate.of(year, 3, 4);
            DocumentCard card = new DocumentCard(
                    id,
                    compartment,
                    title,
                    typeKey,
                    typeLabel,
                    publisher,
                    "Northborough",
                    published,
                    year,
                    null,
                    "Child LH24",
                    List.of("under 1"),
                    List.of("male"),
                    "stated",
                    licence,
                    "PDF",
                    false,
                    CardSubject.UNKNOWN,
                    1);
            return new InventedDocument(
                    card,
                    new SplitDocument(passages, pages, List.of(), tables, List.of()),
                    fileName,
                    source,
                    List.of());
        }
    }
}
