package org.practicelearning.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.indexer.search.SampleDocument.aDocument;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicelearning.indexer.search.SearchRequest.Sort;

/** Which passages and documents answer which words. */
class LuceneLibrarySearchTest extends SearchedLibrary {
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
}
