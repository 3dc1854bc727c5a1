package org.practicelearning.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.indexer.search.SampleDocument.aDocument;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.search.LibrarySearch.SimilarPassage;

class SimilarTest {
    private static final String ASKED =
            "Every child with a missed dental appointment is to be followed up by a dentist.";

    @TempDir
    private Path folder;

    private CompartmentIndexes indexes;
    private LibrarySearch search;

    @BeforeEach
    void open() {
        indexes = CompartmentIndexes.open(folder);
        search = new LuceneLibrarySearch(indexes, InstantSource.system());
        long seq = 0;
        for (int at = 0; at < 30; at++) {
            aDocument("other" + at)
                    .saying("The partnership met on day " + at + " and heard from every agency about its work.")
                    .putInto(indexes, ++seq);
        }
        aDocument("like")
                .saying("A dentist should follow up each missed dental appointment of a child.")
                .putInto(indexes, ++seq);
        aDocument("little")
                .saying("The dentist moved to a house by the sea and kept a heron.")
                .putInto(indexes, ++seq);
        aDocument("secret")
                .in(Compartment.heldBy("somebody"))
                .saying("A dentist should follow up each missed dental appointment of a child.")
                .putInto(indexes, ++seq);
        indexes.commit();
    }

    @AfterEach
    void close() {
        indexes.close();
    }

    @Test
    void findsWhatSharesTheTellingWordsAndSaysWhichTheyAre() {
        List<SimilarPassage> found = similar(published(), ASKED, "");

        assertThat(found).extracting(each -> each.card().id()).containsExactly("like");
        assertThat(found.getFirst().shared()).contains("dental", "missed");
        assertThat(found.getFirst().likeness()).isBetween(0.1, 1.0);
        assertThat(found.getFirst().hit().html()).contains("<mark>dentist</mark>");
    }

    @Test
    void leavesOutTheDocumentTheTextIsFrom() {
        assertThat(similar(published(), ASKED, "like")).isEmpty();
    }

    @Test
    void namesNothingThatTheReaderMayNotOpen() {
        assertThat(similar(Reader.localOperator(), ASKED, ""))
                .extracting(each -> each.card().id())
                .containsExactlyInAnyOrder("like", "secret");
    }

    @Test
    void findsNothingLikeAFewCommonWords() {
        assertThat(similar(published(), "The partnership met every agency about its work.", ""))
                .isEmpty();
        assertThat(similar(published(), "", "")).isEmpty();
        assertThat(similar(published(), "? !", "")).isEmpty();
    }

    private static Reader published() {
        return Reader.anyone();
    }

    private List<SimilarPassage> similar(Reader reader, String text, String except) {
        return search.similar(reader, text, Within.ANYWHERE, except, 10);
    }
}
