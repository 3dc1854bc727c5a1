package org.practicelearning.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicelearning.corpus.CorpusFolder;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.taxonomy.SchemeFolder;

class DocumentTaggerTest {
    private static final DocumentTagger TAGGER = new DocumentTagger(
            Tagger.of(SchemeFolder.read(CorpusFolder.find().resolve("taxonomy")).orThrow()));

    @Test
    void givesACaseTheThemesThatHappenedWithTheirPassages() {
        TaggedDocument document = tag(
                DocumentType.LCSPR,
                "Findings\n\nThe children lived with domestic abuse for years.\n\nNobody asked about it at school.");

        assertThat(document.themes())
                .filteredOn(theme -> theme.concept().equals("harm.da"))
                .singleElement()
                .extracting(DocumentTheme::passageIds)
                .isEqualTo(List.of("p2"));
    }

    @Test
    void tagsNoCaseForAdvertsGeneralSentencesAndDenials() {
        assertThat(concepts(tag(DocumentType.TRAINING, "Book now: a half-day course on neglect for all staff.")))
                .doesNotContain("harm.neglect");
        assertThat(concepts(tag(
                        DocumentType.LCSPR,
                        "Research shows that neglect is common.\n\nThere was no evidence of neglect in this family.")))
                .doesNotContain("harm.neglect");
    }

    @Test
    void takesGuidanceToBeAboutItsSubject() {
        assertThat(tag(DocumentType.PROCEDURE, "Neglect is defined here.\n\nAny worker may ask about neglect.")
                        .themes())
                .filteredOn(theme -> theme.concept().equals("harm.neglect"))
                .singleElement()
                .extracting(DocumentTheme::isGuidance)
                .isEqualTo(true);
    }

    @Test
    void keepsOffsetsOfPlainText() {
        String text = "A heading\n\nThe first paragraph is here.\nIt goes on.\n\nThe second.";

        assertThat(PlainText.passages(text))
                .allSatisfy(passage -> assertThat(
                                text.substring(passage.start(), passage.end()).replace('\n', ' '))
                        .isEqualTo(passage.text().replace('\n', ' ')));
        assertThat(PlainText.passages(text).getLast().section()).containsExactly("A heading");
        assertThat(PlainText.passages("  \n ")).isEmpty();
    }

    private static TaggedDocument tag(DocumentType type, String text) {
        return TAGGER.tag(type, "A paper", PlainText.passages(text));
    }

    private static List<String> concepts(TaggedDocument document) {
        return document.themes().stream().map(DocumentTheme::concept).toList();
    }
}
