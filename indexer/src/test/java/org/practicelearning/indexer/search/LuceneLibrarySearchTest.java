package org.practicelearning.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.indexer.search.SampleDocument.aDocument;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.search.SearchRequest.Sort;

class LuceneLibrarySearchTest {
    private static final Reader OPERATOR = Reader.localOperator();

    @TempDir
    Path folder;

    private CompartmentIndexes indexes;
    private LibrarySearch search;

    @BeforeEach
    void open() {
        indexes = CompartmentIndexes.open(folder);
        search = new LuceneLibrarySearch(indexes, InstantSource.system());
    }

    @AfterEach
    void close() {
        indexes.close();
    }

    private void library(SampleDocument... documents) {
        long seq = 0;
        for (SampleDocument each : documents) {
            each.putInto(indexes, ++seq);
        }
        indexes.commit();
    }

    private SearchResult find(String query) {
        return search.search(OPERATOR, SearchRequest.of(query));
    }

    private List<String> ids(String query) {
        return ids(find(query));
    }

    private static List<String> ids(SearchResult result) {
        return result.documents().stream().map(hit -> hit.card().id()).toList();
    }

    private String html(String query) {
        return find(query).documents().getFirst().passages().getFirst().html();
    }

    @Test
    void groupsPassagesByDocument() {
        library(
                aDocument("a").saying("The child was neglected.").saying("Neglect was seen.", 7),
                aDocument("b").saying("The school wrote a letter."));

        SearchResult result = find("neglect");

        assertThat(result.total()).isEqualTo(1);
        assertThat(result.totalPassages()).isEqualTo(2);
        assertThat(result.documents().getFirst().matches()).isEqualTo(2);
        assertThat(result.documents().getFirst().pages())
                .extracting(SearchResult.PageMatches::page, SearchResult.PageMatches::firstPassage)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "a-p1"), org.assertj.core.groups.Tuple.tuple(7, "a-p2"));
    }

    private static SampleDocument[] schoolsAndInjuries(int together) {
        return IntStream.range(0, together + 5)
                .mapToObj(each -> aDocument("d" + each)
                        .saying(each < together ? "The school saw the injury." : "The school wrote a letter."))
                .toArray(SampleDocument[]::new);
    }

    @Test
    void asksForAllOfTwoWords() {
        library(schoolsAndInjuries(10));

        SearchResult result = find("school injury");

        assertThat(result.total()).isEqualTo(10);
        assertThat(result.reading().rule()).isNull();
        assertThat(result.reading().remark()).isNull();
    }

    @Test
    void letsSomeOfTheWordsFollowWhenFewPassagesHoldAll() {
        library(schoolsAndInjuries(2));

        SearchResult result = find("school injury");

        assertThat(ids(result)).startsWith("d0", "d1").hasSize(7);
        assertThat(result.reading().remark()).contains("Few passages hold all");
        assertThat(find("school AND injury").total()).isEqualTo(2);
    }

    @Test
    void choosingAValueDoesNotChangeWhatASearchMeans() {
        library(schoolsAndInjuries(10));

        SearchResult none = search.search(
                OPERATOR,
                new SearchRequest(
                        "school injury",
                        Map.of(FacetField.TYPE, Set.of("scr")),
                        Map.of(),
                        Sort.RELEVANCE,
                        1,
                        10,
                        3,
                        false));

        assertThat(none.total()).isZero();
        assertThat(none.facets().getFirst().values().getFirst().count()).isEqualTo(10);
    }

    @Test
    void asksForAShareOfALongQuestionAndSaysSo() {
        library(
                aDocument("a").saying("Fathers were not seen by the health visitor at home."),
                aDocument("b").saying("Fathers were absent from the record."),
                aDocument("c").saying("The car was blue."));

        SearchResult result = find("what stops fathers being seen by health visitors at home");

        assertThat(ids(result)).startsWith("a").doesNotContain("c");
        assertThat(result.reading().rule()).contains("rare words count more");
    }

    @Test
    void letsAWordStandInTheTitleButNotAllOfThem() {
        library(
                aDocument("a")
                        .titled("Child Heron")
                        .saying("The school was worried.")
                        .saying("The car was blue."),
                aDocument("b").titled("Another").saying("The school was worried."));

        assertThat(ids("heron AND school")).containsExactly("a");
        assertThat(find("heron AND school").totalPassages()).isEqualTo(1);
    }

    @Test
    void findsADocumentByItsTitleAlone() {
        library(
                aDocument("a").titled("Child Heron").saying("The school was worried."),
                aDocument("b").saying("Other."));

        SearchResult.DocumentHit hit = find("heron").documents().getFirst();

        assertThat(hit.card().id()).isEqualTo("a");
        assertThat(hit.matches()).isZero();
        assertThat(hit.passages()).extracting(SearchResult.PassageHit::id).containsExactly("a-p1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"non-accidental", "nonaccidental", "non accidental", "Non-Accidental", "\"non accidental\""})
    void findsACompoundHoweverItIsWritten(String query) {
        library(
                aDocument("a").saying("A non-accidental injury."),
                aDocument("b").saying("A nonaccidental injury."),
                aDocument("c").saying("A non accidental injury."),
                aDocument("d").saying("An accidental injury; a non specific one."));

        assertThat(ids(query)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(ids("\"" + query.replace("\"", "") + " injury\"")).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void neverTakesATherapistApart() {
        library(
                aDocument("a").saying("The rapist was convicted."),
                aDocument("b").saying("The therapist wrote."));

        assertThat(ids("therapist")).containsExactly("b");
    }

    @Test
    void neverDropsTermsOfTwoLetters() {
        library(
                aDocument("a").saying("DA was known; a CP plan was made."),
                aDocument("b").saying("Nothing."));

        assertThat(ids("DA")).containsExactly("a");
        assertThat(ids("cp")).containsExactly("a");
        assertThat(html("DA")).contains("<mark>DA</mark>");
    }

    @Test
    void keepsSmallWordsInPhrases() {
        library(aDocument("a").saying("He was not brought."), aDocument("b").saying("He was brought not."));

        assertThat(ids("\"was not brought\"")).containsExactly("a");
        assertThat(html("\"was not brought\"")).contains("<mark>was not brought</mark>");
    }

    @Test
    void findsWordsNearEachOtherInAnyOrder() {
        library(
                aDocument("a").saying("The school then called the police."),
                aDocument("b").saying("Police came to the school."),
                aDocument("c").saying("The school was told by one of the people who had been there that police came."));

        assertThat(ids("\"school police\"~3")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void findsWordsByTheirBeginning() {
        library(aDocument("a").saying("Exploitation was known."), aDocument("b").saying("They exploited him."));

        assertThat(ids("exploit*")).containsExactlyInAnyOrder("a", "b");
        assertThat(ids("exploita*")).containsExactly("a");
    }

    @Test
    void excludesPassagesNotDocuments() {
        library(
                aDocument("a").saying("The school and the police.").saying("The school alone."),
                aDocument("b").saying("The school and the police."));

        assertThat(ids("school -police")).containsExactly("a");
        assertThat(find("school -police").totalPassages()).isEqualTo(1);
    }

    @Test
    void listsDocumentsWithoutAWordWhenNothingElseIsAsked() {
        library(
                aDocument("a").saying("The school and the police.").saying("The school alone."),
                aDocument("b").saying("The school."));

        assertThat(ids("-police")).containsExactly("b");
    }

    @Test
    void readsFields() {
        library(
                aDocument("a")
                        .titled("Neglect in Westmere")
                        .ofType("scr")
                        .from(2015)
                        .saying("Text."),
                aDocument("b").titled("Other").by("Eastmere Council").from(2020).saying("Neglect.", 4));

        assertThat(ids("title:neglect")).containsExactly("a");
        assertThat(ids("type:scr")).containsExactly("a");
        assertThat(ids("publisher:eastmere")).containsExactly("b");
        assertThat(ids("year:2014-2016")).containsExactly("a");
        assertThat(ids("neglect page:4")).containsExactly("b");
        assertThat(ids("neglect page:3")).isEmpty();
        assertThat(ids("section:findings neglect")).containsExactlyInAnyOrder("a", "b");
        assertThat(ids("section:findings -title:neglect")).containsExactly("b");
    }

    @Test
    void findsOnlyTheTypedFormWhenExact() {
        library(aDocument("a").saying("Organised neglect."), aDocument("b").saying("Organizing neglected."));

        SearchRequest exact = new SearchRequest("neglect", Map.of(), Map.of(), Sort.RELEVANCE, 1, 10, 3, true);

        assertThat(ids("neglect")).hasSize(2);
        assertThat(ids(search.search(OPERATOR, exact))).containsExactly("a");
    }

    @Test
    void escapesWhatItShows() {
        library(aDocument("a").saying("Neglect <script>alert(1)</script> & \"more\" neglect."));

        assertThat(html("neglect"))
                .contains("<mark>Neglect</mark> &lt;script&gt;")
                .doesNotContain("<script>")
                .contains("&amp; &quot;more&quot; <mark>neglect</mark>");
    }

    @Test
    void showsTheStretchOfALongPassageThatHoldsTheWords() {
        library(aDocument("a")
                .saying("filler ".repeat(100) + "the neglect of school matters " + "filler ".repeat(100)));

        SearchResult.PassageHit passage =
                find("neglect school").documents().getFirst().passages().getFirst();

        assertThat(passage.html()).contains("<mark>neglect</mark>").contains("<mark>school</mark>");
        assertThat(passage.snippet()).startsWith("\u2026").endsWith("\u2026").hasSizeLessThan(340);
    }

    @Test
    void tellsWhereTheMatchesAreInADocument() {
        library(aDocument("a").saying("Nothing here.").saying("Neglect and neglected."));

        List<LibrarySearch.PassageMatch> matches =
                search.matchesIn(OPERATOR, "a", "neglect", false).orElseThrow().passages();

        assertThat(matches).hasSize(1);
        assertThat(matches.getFirst().spans())
                .containsExactly(new LibrarySearch.Span(0, 7, 0), new LibrarySearch.Span(12, 21, 0));
    }

    @Test
    void cannotTellAClosedDocumentFromAMissingOne() {
        library(aDocument("a").in(Compartment.PARTNERSHIP).saying("Neglect."));

        assertThat(search.matchesIn(Reader.anyone(), "a", "neglect", false)).isEmpty();
        assertThat(search.matchesIn(Reader.anyone(), "missing", "neglect", false))
                .isEmpty();
    }

    @Test
    void offersASpellingThatFindsMore() {
        library(aDocument("a").saying("Safeguarding and neglect."));

        assertThat(find("saefguarding").didYouMean()).isEqualTo("safeguarding");
        assertThat(find("neglict safeguarding").didYouMean()).isEqualTo("neglect safeguarding");
        assertThat(find("zzzzzzzz").didYouMean()).isNull();
    }

    @Test
    void saysWhichWordKilledTheSearchAndWhatIsNearest() {
        library(aDocument("a").saying("The school saw it."), aDocument("b").saying("A school."));

        SearchResult nothing = find("school snapchat");

        assertThat(nothing.total()).isZero();
        assertThat(nothing.words())
                .containsExactly(new SearchResult.WordCount("school", 2), new SearchResult.WordCount("snapchat", 0));
        assertThat(nothing.nearest()).hasSize(2);
    }

    @Test
    void suggestsTitlesAndWords() {
        library(aDocument("a").titled("Child Heron").saying("Neglect was negligible."));

        assertThat(search.suggest(OPERATOR, "her", 8))
                .containsExactly(new LibrarySearch.Suggestion("Child Heron", java.util.Optional.of("a")));
        assertThat(search.suggest(OPERATOR, "serious neg", 8))
                .extracting(LibrarySearch.Suggestion::text)
                .containsExactlyInAnyOrder("serious neglect", "serious negligible");
        assertThat(search.suggest(OPERATOR, "", 8)).isEmpty();
    }

    @Test
    void sortsAndBreaksTiesByTitle() {
        library(
                aDocument("a").titled("C").from(2015).by("Z").saying("School."),
                aDocument("b").titled("B").from(2020).by("Y").saying("School."),
                aDocument("c").titled("A").from(null).by("Z").saying("School."));

        assertThat(sorted(Sort.NEWEST)).containsExactly("b", "a", "c");
        assertThat(sorted(Sort.OLDEST)).containsExactly("a", "b", "c");
        assertThat(sorted(Sort.PUBLISHER)).containsExactly("b", "c", "a");
        assertThat(sorted(Sort.RELEVANCE)).containsExactly("c", "b", "a");
        assertThat(find("school").undated()).isEqualTo(1);
    }

    private List<String> sorted(Sort sort) {
        return ids(search.search(OPERATOR, new SearchRequest("school", Map.of(), Map.of(), sort, 1, 10, 3, false)));
    }

    @Test
    void pagesNeverOverlap() {
        library(IntStream.range(0, 25)
                .mapToObj(each -> aDocument("d" + each).saying("School."))
                .toArray(SampleDocument[]::new));

        List<String> all = IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(page -> ids(page(page)).stream())
                .toList();

        assertThat(all).hasSize(25).doesNotHaveDuplicates();
        assertThat(page(4).page()).isEqualTo(1);
        assertThat(page(1).pages()).isEqualTo(3);
    }

    private SearchResult page(int page) {
        return search.search(
                OPERATOR, new SearchRequest("school", Map.of(), Map.of(), Sort.RELEVANCE, page, 10, 3, false));
    }

    @Test
    void anEmptyQueryListsEverythingNewestFirst() {
        library(
                aDocument("a").from(2015).saying("One."),
                aDocument("b").from(2020).saying("Two."));

        SearchResult all = find("  ");

        assertThat(ids(all)).containsExactly("b", "a");
        assertThat(all.reading().empty()).isTrue();
        assertThat(all.documents().getFirst().matches()).isZero();
    }

    @Test
    void countsOtherValuesOfAChosenFacet() {
        library(
                aDocument("a").ofType("scr").saying("School."),
                aDocument("b").ofType("lcspr").saying("School."),
                aDocument("c").ofType("audit").saying("School."));

        SearchResult result = search.search(
                OPERATOR,
                new SearchRequest(
                        "school", Map.of(FacetField.TYPE, Set.of("scr")), Map.of(), Sort.RELEVANCE, 1, 10, 3, false));

        assertThat(ids(result)).containsExactly("a");
        assertThat(result.facets().getFirst().values())
                .extracting(
                        SearchResult.FacetValue::value,
                        SearchResult.FacetValue::count,
                        SearchResult.FacetValue::included)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("scr", 1, true),
                        org.assertj.core.groups.Tuple.tuple("lcspr", 1, false),
                        org.assertj.core.groups.Tuple.tuple("audit", 1, false));
    }

    @Test
    void forgetsTheOldTitleOfADocumentPutAgain() {
        library(aDocument("a").titled("Old").saying("School."));

        aDocument("a").titled("New heron").saying("School.").putInto(indexes, 2);
        indexes.commit();

        assertThat(find("school").documents().getFirst().card().title()).isEqualTo("New heron");
        assertThat(ids("heron AND school")).containsExactly("a");
        assertThat(ids("old AND school")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((((((((",
                "))))",
                "\"",
                "\"\"",
                "-",
                "--",
                "*",
                "*:*",
                "~",
                "a~",
                ":",
                "title:",
                "year:",
                "AND",
                "OR OR",
                "NOT",
                "NOT NOT",
                "()",
                "(-)",
                "\u0000",
                "\uD83D",
                "a AND (b OR",
                "***a***",
                "a?b?c",
                "[a TO b]",
                "{!lucene}",
                "/(a|b)+/"
            })
    void answersHostileQueriesPlainly(String query) {
        library(aDocument("a").saying("School a b c."));

        assertThat(find(query)).isNotNull();
        assertThat(search.suggest(OPERATOR, query, 8)).isNotNull();
        assertThat(search.matchesIn(OPERATOR, "a", query, false)).isPresent();
    }

    @Test
    void boundsLongQueries() {
        library(aDocument("a").saying("School."));

        assertThat(find("school ".repeat(2_000)).reading().remark()).contains("1,000 characters");
        assertThat(find("s" + "c* ".repeat(300)).reading().remark()).isNotNull();
        assertThat(find("x".repeat(10_000)).total()).isZero();
    }

    @Test
    void lightsTheHeadingAPassageWasFoundBy() {
        library(aDocument("a").saying("Nobody asked."));

        SearchResult.PassageHit found =
                find("findings").documents().getFirst().passages().getFirst();

        assertThat(found.html()).isEqualTo("Nobody asked.");
        assertThat(found.sectionHtml()).containsExactly("<mark>Findings</mark>");
        assertThat(search.matchesIn(OPERATOR, "a", "findings", false)
                        .orElseThrow()
                        .passages())
                .containsExactly(new LibrarySearch.PassageMatch(
                        "a-p1", List.of(), List.of(List.of(new LibrarySearch.Span(0, 8, 0)))));
    }

    @Test
    void showsPassagesThatTellBeforeThoseUnderARepeatedTitle() {
        library(aDocument("a")
                .titled("Findings")
                .saying("Date: 5 May.")
                .saying("A long passage in which, after much else was said and done, the finding stood."));

        assertThat(find("findings").documents().getFirst().passages())
                .extracting(SearchResult.PassageHit::id)
                .containsExactly("a-p2", "a-p1");
    }

    @Test
    void lightsTheTitleOfADocument() {
        library(aDocument("a").titled("Bruising & babies").saying("Nobody asked."));

        assertThat(find("title:bruise").documents().getFirst().titleHtml())
                .isEqualTo("<mark>Bruising</mark> &amp; babies");
    }

    @Test
    void tellsWhereElseTheWordsAreInADocument() {
        library(aDocument("a")
                .saying("School and neglect.")
                .saying("The school wrote.")
                .saying("Nothing."));

        LibrarySearch.DocumentMatches found =
                search.matchesIn(OPERATOR, "a", "neglect AND school", false).orElseThrow();

        assertThat(found.passages())
                .extracting(LibrarySearch.PassageMatch::passageId)
                .containsExactly("a-p1");
        assertThat(found.others())
                .extracting(LibrarySearch.PassageMatch::passageId)
                .containsExactly("a-p2");
    }

    @Test
    void saysWhichWordEachMatchIsFor() {
        library(aDocument("a").saying("School and neglect."));

        LibrarySearch.DocumentMatches found =
                search.matchesIn(OPERATOR, "a", "neglect school", false).orElseThrow();

        assertThat(found.words()).containsExactly("neglect", "school");
        assertThat(found.passages().getFirst().spans())
                .containsExactly(new LibrarySearch.Span(0, 6, 1), new LibrarySearch.Span(11, 18, 0));
    }
}
