package org.practicelearning.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.indexer.search.SampleDocument.aDocument;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;

/** What of the passages found is shown, and where their matches are. */
class PassagesShownTest extends SearchedLibrary {
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
                .containsExactly(Tuple.tuple(1, "a-p1"), Tuple.tuple(7, "a-p2"));
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
    void forgetsTheOldTitleOfADocumentPutAgain() {
        library(aDocument("a").titled("Old").saying("School."));

        aDocument("a").titled("New heron").saying("School.").putInto(indexes, 2);
        indexes.commit();

        assertThat(find("school").documents().getFirst().card().title()).isEqualTo("New heron");
        assertThat(ids("heron AND school")).containsExactly("a");
        assertThat(ids("old AND school")).isEmpty();
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
