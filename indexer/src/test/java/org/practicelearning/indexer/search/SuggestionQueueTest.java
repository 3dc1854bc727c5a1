package org.practicelearning.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.indexer.search.SampleDocument.aDocument;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.search.SuggestionQueue.Answer;
import org.practicelearning.indexer.search.SuggestionQueue.Asked;
import org.practicelearning.indexer.tag.MarkedPassage;
import org.practicelearning.indexer.tag.Suggestion;
import org.practicelearning.indexer.tag.Tag;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.indexer.taxonomy.Facet;

/** What waits for a person, and for which one. */
class SuggestionQueueTest {
    private static final Asked ALL = new Asked(null, "", null, "", 1, 10);

    @TempDir
    Path folder;

    private CompartmentIndexes indexes;
    private SuggestionQueue queue;

    @BeforeEach
    void open() {
        indexes = CompartmentIndexes.open(folder);
        queue = new SuggestionQueue(indexes);
    }

    @AfterEach
    void close() {
        indexes.close();
    }

    private static Tag tag(boolean confirmed, TagStatus status, double score, String... concepts) {
        return new Tag(new Suggestion(concepts[0], status, "words", 0, 5, 0, 10, score), confirmed, List.of(concepts));
    }

    private void put(SampleDocument document, long seq, Tag... tags) {
        List<MarkedPassage> passages = new ArrayList<>();
        document.passages().forEach(each -> passages.add(new MarkedPassage(each, null, List.of(tags))));
        indexes.put(document.card(), passages, seq);
        indexes.commit();
    }

    private static List<String> themes(Answer answer) {
        return answer.shown().stream().map(each -> each.tag().concept()).toList();
    }

    @Test
    void putsTheLeastCertainFirstAndLeavesOutWhatIsConfirmed() {
        put(
                aDocument("one").saying("Some text of a passage."),
                1,
                tag(false, TagStatus.HAPPENED, 0.9, "harm.da"),
                tag(false, TagStatus.HAPPENED, 0.3, "harm.neglect"),
                tag(true, TagStatus.HAPPENED, 1, "agency.gp"));

        Answer answer = queue.ask(Reader.localOperator(), ALL);
        assertThat(themes(answer)).containsExactly("harm.neglect", "harm.da");
        assertThat(answer.total()).isEqualTo(2);
        assertThat(answer.documents()).isEqualTo(1);
    }

    @Test
    void tellsNothingOfWhatTheReaderMayNotOpen() {
        put(aDocument("open").saying("Open text."), 1, tag(false, TagStatus.HAPPENED, 0.5, "harm.da"));
        put(
                aDocument("shut").in(Compartment.ofCase("x1")).saying("Shut text."),
                2,
                tag(false, TagStatus.HAPPENED, 0.4, "harm.neglect"));

        Answer answer = queue.ask(Reader.anyone(), ALL);
        assertThat(themes(answer)).containsExactly("harm.da");
        assertThat(answer.concepts()).doesNotContainKey("harm.neglect");
        assertThat(answer.facets()).containsEntry(Facet.HARM, 1);
        assertThat(queue.ask(Reader.localOperator(), ALL).total()).isEqualTo(2);
    }

    @Test
    void countsAreWhatChoosingGivesAndAWiderThemeHoldsTheNarrower() {
        put(
                aDocument("one").ofType("audit").saying("Some text."),
                1,
                tag(false, TagStatus.HAPPENED, 0.5, "harm.neglect.home", "harm.neglect"),
                tag(false, TagStatus.GENERAL, 0.6, "harm.neglect"),
                tag(false, TagStatus.CONSIDERED, 0.7, "agency.gp"));
        Answer all = queue.ask(Reader.localOperator(), ALL);

        assertThat(all.concepts()).containsEntry("harm.neglect", 2).containsEntry("harm.neglect.home", 1);
        all.concepts()
                .forEach((concept, count) -> assertThat(total(new Asked(null, concept, null, "", 1, 10)))
                        .isEqualTo(count));
        all.facets()
                .forEach((facet, count) ->
                        assertThat(total(new Asked(facet, "", null, "", 1, 10))).isEqualTo(count));
        all.statuses()
                .forEach((status, count) -> assertThat(total(new Asked(null, "", status, "", 1, 10)))
                        .isEqualTo(count));
        all.types()
                .forEach((type, count) -> assertThat(total(new Asked(null, "", null, type, 1, 10)))
                        .isEqualTo(count));
        assertThat(total(new Asked(null, "", null, "scr", 1, 10))).isZero();
    }

    private int total(Asked asked) {
        return queue.ask(Reader.localOperator(), asked).total();
    }

    @Test
    void pagesHoldEverythingOnceAndAPageAfterTheLastIsTheFirst() {
        for (int number = 0; number < 25; number++) {
            put(
                    aDocument("d" + number).saying("Some text."),
                    number + 1,
                    tag(false, TagStatus.HAPPENED, 0.5, "harm.da"));
        }
        List<String> seen = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            queue.ask(Reader.localOperator(), new Asked(null, "", null, "", page, 10))
                    .shown()
                    .forEach(each -> seen.add(each.card().id()));
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(queue.ask(Reader.localOperator(), new Asked(null, "", null, "", 9, 10))
                        .page())
                .isEqualTo(1);
    }

    @Test
    void followsWhatIsPutAgainAndWhatIsRemoved() {
        put(aDocument("one").saying("Some text."), 1, tag(false, TagStatus.HAPPENED, 0.5, "harm.da"));
        assertThat(total(ALL)).isEqualTo(1);
        put(aDocument("one").saying("Some text."), 2, tag(true, TagStatus.HAPPENED, 1, "harm.da"));
        assertThat(total(ALL)).isZero();
        put(aDocument("one").saying("Some text."), 3, tag(false, TagStatus.HAPPENED, 0.5, "harm.da"));
        indexes.remove(Compartment.PUBLISHED, "one", 4);
        indexes.commit();
        assertThat(total(ALL)).isZero();
    }
}
