package org.practicelearning.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.indexer.search.SampleDocument.aDocument;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.search.SearchRequest.Widen;
import org.practicelearning.indexer.search.SearchResult.DocumentHit;
import org.practicelearning.indexer.search.SearchResult.Era;
import org.practicelearning.indexer.taxonomy.SchemeFolder;

class WideningTest {
    private static final Equivalents WAYS =
            Equivalents.of(SchemeFolder.readCsv("""
                    concept,property,value
                    harm.cse,prefLabel,Child sexual exploitation
                    harm.cse,equivalent,CSE = child sexual exploitation
                    child.earlyhelp,prefLabel,Early Help and Family Help
                    child.earlyhelp,equivalent,early help = EHA => Family Help
                    child.send,prefLabel,Disabled children
                    child.send,equivalent,SEND! = special educational needs
                    practice.wnb,prefLabel,Was Not Brought
                    practice.wnb,equivalent,DNA = did not attend => was not brought
                    """).orThrow());

    @TempDir
    private Path folder;

    private CompartmentIndexes indexes;
    private LibrarySearch search;

    @BeforeEach
    void open() {
        indexes = CompartmentIndexes.open(folder);
        search = new LuceneLibrarySearch(indexes, InstantSource.system(), () -> WAYS);
        aDocument("short").saying("CSE was feared.").putInto(indexes, 1);
        aDocument("long").saying("It was child sexual exploitation in a hotel.").putInto(indexes, 2);
        aDocument("new").saying("Family Help was offered.").putInto(indexes, 3);
        aDocument("old").saying("Early help was offered.").putInto(indexes, 4);
        aDocument("verb")
                .saying("They did not send the letter, and he was not brought.")
                .putInto(indexes, 5);
        indexes.commit();
    }

    @AfterEach
    void close() {
        indexes.close();
    }

    @Test
    void findsTheLongFormByTheShortOneAndTheOtherWayRound() {
        assertThat(ids("cse")).containsExactlyInAnyOrder("short", "long");
        assertThat(ids("child sexual exploitation")).containsExactlyInAnyOrder("short", "long");
    }

    @Test
    void tellsWhichWaysAreOfAnotherEra() {
        assertThat(find("early help").reading().widened())
                .containsExactly(new SearchResult.Widened(
                        "early help",
                        List.of(
                                new SearchResult.Added("EHA", Era.SAME, true),
                                new SearchResult.Added("Family Help", Era.LATER, true))));
        assertThat(find("Family Help").reading().widened().getFirst().added())
                .extracting(SearchResult.Added::era)
                .containsOnly(Era.EARLIER);
        assertThat(ids("early help")).containsExactlyInAnyOrder("old", "new");
    }

    @Test
    void looksForSmallWordsThatBelongToAWay() {
        assertThat(ids("DNA")).containsExactly("verb");
    }

    @Test
    void readsAWayThatIsAnotherWordOnlyInCapitals() {
        assertThat(find("send letter").reading().widened()).isEmpty();
        assertThat(find("SEND").reading().widened()).isNotEmpty();
        assertThat(ids("special educational needs")).isEmpty();
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        SearchResult result = search.search(
                Reader.localOperator(),
                SearchRequest.of("CSE").widened(new Widen(true, Set.of("child sexual exploitation"))));

        assertThat(result.documents()).extracting(hit -> hit.card().id()).containsExactly("short");
        assertThat(result.reading().widened().getFirst().added())
                .containsExactly(new SearchResult.Added("child sexual exploitation", Era.SAME, false));
    }

    @Test
    void widensNothingThatIsQuotedExactOrSwitchedOff() {
        assertThat(ids("\"early help\"")).containsExactly("old");
        assertThat(search.search(
                                Reader.localOperator(),
                                new SearchRequest(
                                        "cse", Map.of(), Map.of(), SearchRequest.Sort.RELEVANCE, 1, 10, 3, true))
                        .total())
                .isEqualTo(1);
        assertThat(search.search(Reader.localOperator(), SearchRequest.of("cse").widened(new Widen(false, Set.of())))
                        .total())
                .isEqualTo(1);
        assertThat(ids("help -cse")).doesNotContain("short").contains("old", "new");
    }

    @Test
    void lightsTheOtherWay() {
        DocumentHit hit = find("cse").documents().stream()
                .filter(each -> each.card().id().equals("long"))
                .findFirst()
                .orElseThrow();

        assertThat(hit.passages().getFirst().html()).contains("<mark>child sexual exploitation</mark>");
    }

    @Test
    void countsAPassageOnceHoweverManyWaysItHolds() {
        aDocument("both")
                .saying("CSE, that is child sexual exploitation, was named.")
                .putInto(indexes, 6);
        indexes.commit();

        SearchResult result = find("CSE");
        assertThat(result.totalPassages()).isEqualTo(3);
        assertThat(result.total()).isEqualTo(3);
    }

    private SearchResult find(String query) {
        return search.search(Reader.localOperator(), SearchRequest.of(query));
    }

    private List<String> ids(String query) {
        return find(query).documents().stream().map(hit -> hit.card().id()).toList();
    }
}
