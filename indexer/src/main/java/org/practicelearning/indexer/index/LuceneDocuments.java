package org.practicelearning.indexer.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageKind;
import org.practicelearning.indexer.tag.MarkedPassage;
import org.practicelearning.indexer.tag.PassageRole;
import org.practicelearning.indexer.tag.Tag;

/** Cards and passages as Lucene keeps them, and back. */
final class LuceneDocuments {
    /** A printed page number is short; a damaged one must not stop the document. */
    private static final int LONGEST_LABEL = 60;

    private static final FieldType WORDS = words();

    private LuceneDocuments() {}

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setStored(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    /** The card first, then its passages. */
    static List<Document> of(DocumentCard card, List<MarkedPassage> passages) {
        List<Document> documents = new ArrayList<>(passages.size() + 1);
        documents.add(card(card));
        for (MarkedPassage each : passages) {
            documents.add(passage(card, each));
        }
        return documents;
    }

    static Document card(DocumentCard card) {
        Document document = new Document();
        document.add(new StringField(IndexField.CARD.key(), card.id(), Field.Store.NO));
        addDocument(document, card);
        document.add(new StoredField(IndexField.CARD_JSON.key(), CardJson.write(card)));
        return document;
    }

    private static void addDocument(Document document, DocumentCard card) {
        document.add(new StringField(IndexField.DOCUMENT.key(), card.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(IndexField.DOCUMENT.key(), new BytesRef(card.id())));
        document.add(new Field(IndexField.TITLE.key(), card.title(), WORDS));
        if (card.pseudonym() != null) {
            document.add(new Field(IndexField.TITLE.key(), card.pseudonym(), WORDS));
        }
    }

    private static Document passage(DocumentCard card, MarkedPassage marked) {
        Passage passage = marked.passage();
        Document document = new Document();
        addDocument(document, card);
        for (String heading : passage.section()) {
            document.add(new Field(IndexField.SECTION.key(), heading, WORDS));
        }
        document.add(new Field(IndexField.TEXT.key(), passage.text(), WORDS));
        document.add(new StringField(IndexField.PASSAGE.key(), passage.id(), Field.Store.YES));
        document.add(new BinaryDocValuesField(IndexField.PASSAGE.key(), new BytesRef(passage.id())));
        addNumber(document, IndexField.ORDINAL, passage.ordinal());
        addNumber(document, IndexField.LENGTH, roughWords(passage.text()));
        if (passage.page() != null) {
            addNumber(document, IndexField.PAGE, passage.page());
        }
        if (passage.pageLabel() != null) {
            String label = clipped(passage.pageLabel());
            document.add(new StringField(IndexField.PAGE_LABEL.key(), label, Field.Store.YES));
            document.add(new SortedDocValuesField(IndexField.PAGE_LABEL.key(), new BytesRef(label)));
        }
        addShown(document, passage);
        addThemes(document, marked);
        return document;
    }

    private static void addThemes(Document document, MarkedPassage marked) {
        if (marked.role() != null) {
            document.add(new StringField(IndexField.ROLE.key(), marked.role().key(), Field.Store.YES));
        }
        if (marked.tags().isEmpty()) {
            return;
        }
        Set<String> terms = new LinkedHashSet<>();
        for (Tag tag : marked.tags()) {
            for (String concept : tag.concepts()) {
                terms.add(concept);
                terms.add(concept + "/" + tag.status().key());
                terms.add(concept + (tag.confirmed() ? "/confirmed" : "/suggested"));
            }
        }
        terms.forEach(term -> document.add(new StringField(IndexField.THEME.key(), term, Field.Store.NO)));
        document.add(new StoredField(IndexField.TAGS.key(), TagsJson.write(marked.tags())));
    }

    /** The passage of a stored Lucene document, with its tags. */
    static MarkedPassage readMarked(Document stored) {
        String role = stored.get(IndexField.ROLE.key());
        String tags = stored.get(IndexField.TAGS.key());
        return new MarkedPassage(
                readPassage(stored),
                role == null ? null : PassageRole.ofKey(role).orElse(null),
                tags == null ? List.of() : TagsJson.read(tags));
    }

    private static void addShown(Document document, Passage passage) {
        if (passage.lastPage() != null) {
            document.add(new StoredField(IndexField.LAST_PAGE.key(), passage.lastPage()));
        }
        if (passage.paragraph() != null) {
            document.add(new StoredField(IndexField.PARAGRAPH.key(), passage.paragraph()));
        }
        document.add(new StoredField(IndexField.KIND.key(), passage.kind().name()));
        document.add(new StoredField(IndexField.START.key(), passage.start()));
        if (passage.ocr()) {
            document.add(new StoredField(IndexField.OCR.key(), 1));
        }
    }

    private static void addNumber(Document document, IndexField field, int value) {
        document.add(new NumericDocValuesField(field.key(), value));
        document.add(new StoredField(field.key(), value));
    }

    private static String clipped(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL);
    }

    /** Words parted by white space: near enough for weighing long against short passages. */
    private static int roughWords(String text) {
        int words = 0;
        boolean inside = false;
        for (int at = 0; at < text.length(); at++) {
            boolean letter = !Character.isWhitespace(text.charAt(at));
            if (letter && !inside) {
                words++;
            }
            inside = letter;
        }
        return words;
    }

    /** The passage of a stored Lucene document. */
    static Passage readPassage(Document stored) {
        return new Passage(
                text(stored, IndexField.PASSAGE),
                number(stored, IndexField.ORDINAL, 1),
                optionalNumber(stored, IndexField.PAGE),
                optionalNumber(stored, IndexField.LAST_PAGE),
                stored.get(IndexField.PAGE_LABEL.key()),
                stored.get(IndexField.PARAGRAPH.key()),
                List.of(stored.getValues(IndexField.SECTION.key())),
                PassageKind.valueOf(text(stored, IndexField.KIND)),
                text(stored, IndexField.TEXT),
                number(stored, IndexField.START, 0),
                stored.getField(IndexField.OCR.key()) != null);
    }

    private static String text(Document stored, IndexField field) {
        String value = stored.get(field.key());
        if (value == null) {
            throw new IllegalStateException("a passage in the index lacks " + field.key());
        }
        return value;
    }

    private static int number(Document stored, IndexField field, int otherwise) {
        Integer value = optionalNumber(stored, field);
        return value == null ? otherwise : value;
    }

    private static @Nullable Integer optionalNumber(Document stored, IndexField field) {
        IndexableField value = stored.getField(field.key());
        Number number = value == null ? null : value.numericValue();
        return number == null ? null : number.intValue();
    }
}
