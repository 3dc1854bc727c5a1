package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingPageTest {
    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.standard(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String page(String path) {
        return site.get(path).body();
    }

    @Test
    void numbersTheMatchesAndLinksThem() {
        assertThat(page("/doc/lh24?q=missed%20appointments"))
                .contains("4 matching passages")
                .contains("Match 2 of 4 <a class=\"govuk-link\" href=\"#lh24-2\">Previous")
                .contains("policy on <mark data-word=\"0\">missed</mark> <mark data-word=\"1\">appointments</mark> and")
                .contains("data-word=\"1\">appointments <strong>5</strong>");
    }

    @Test
    void leadsBackToTheResultsAndToTheNext() {
        assertThat(page("/doc/lh24?q=missed%20appointments&pos=1"))
                .contains("Back to results (1 of 2)")
                .contains("href=\"/search?q=missed%20appointments\"")
                .contains("href=\"/doc/brief?q=missed%20appointments&amp;pos=2\" rel=\"next\"")
                .doesNotContain("Previous result");
    }

    @Test
    void findsTheNeighbourAcrossTheEdgeOfAPageOfResults() {
        assertThat(page("/doc/doc1?q=curiosity&pos=10"))
                .contains("&amp;pos=11\" rel=\"next\"")
                .contains("&amp;pos=9\" rel=\"prev\"");
    }

    @Test
    void givesParagraphsReadableAnchorsAndPagesTheirPictures() {
        assertThat(page("/doc/lh24?q=missed"))
                .contains("<span id=\"p-4-12\"></span>")
                .contains("src=\"/doc/lh24/page/2.png?q=missed\"")
                .contains("loading=\"lazy\"")
                .contains("Read from a scan, 87% sure");
    }

    @Test
    void passesNoPageOverInSilence() {
        assertThat(page("/doc/lh24")).contains("id=\"page-4\"").contains("Nothing on this page is text of its own");
    }

    @Test
    void showsNoPicturesWhereTheFormatHasNoPages() {
        assertThat(page("/doc/brief")).doesNotContain(".png");
    }

    @Test
    void boxesTheWordsThatMatchOnThePage() {
        HttpResponse<String> picture = site.get("/doc/lh24/page/3.png?q=missed");
        assertThat(picture.body()).isEqualTo("missed");
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(site.get("/doc/lh24/page/99.png").statusCode()).isEqualTo(404);
        assertThat(site.get("/doc/lh24/page/x.png").statusCode()).isEqualTo(404);
    }

    @Test
    void handsTheOriginalOutToBeSavedOnly() {
        HttpResponse<String> file = site.get("/doc/lh24/original");
        assertThat(file.body()).startsWith("%PDF-1.7");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"review.pdf\"");
        assertThat(file.headers().firstValue("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void opensAnOldVersionAndSaysSo() {
        assertThat(page("/doc/lh24/version/" + "0".repeat(64)))
                .contains("You are reading an earlier version, added on 5 January 2024")
                .contains("/doc/lh24/version/" + "0".repeat(64) + "/original");
        assertThat(site.get("/doc/lh24/version/ffff").statusCode()).isEqualTo(404);
    }

    @Test
    void citesAPassageInThreeForms() {
        assertThat(page("/doc/lh24/cite?at=lh24-3"))
                .contains("Page 2, paragraph 4.12")
                .contains("p. 2, para. 4.12")
                .contains("TY  - RPRT")
                .contains("@techreport{pll-lh24")
                .contains("/doc/lh24/version/" + "a".repeat(64) + "?at=lh24-3#lh24-3");
        HttpResponse<String> ris = site.get("/doc/lh24/cite.ris?at=lh24-3");
        assertThat(ris.body()).startsWith("TY  - RPRT");
        assertThat(ris.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"citation.ris\"");
        assertThat(site.get("/doc/lh24/cite.exe").statusCode()).isEqualTo(404);
    }

    @Test
    void leadsFromAPermanentLinkToThePassage() {
        HttpResponse<String> answer = site.get("/passage/lh24-3");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/doc/lh24?at=lh24-3#lh24-3");
        assertThat(site.get("/passage/none").statusCode()).isEqualTo(404);
    }

    @Test
    void listsEveryMatch() {
        assertThat(page("/doc/lh24/matches?q=missed&pos=1"))
                .contains("4 matching passages")
                .contains("Page 5, paragraph 5.1");
    }

    @Test
    void showsRowsAsATableWithItsHeadings() {
        assertThat(page("/doc/lh24?q=gp"))
                .contains("<th role=\"columnheader\" scope=\"col\">Missed appointments</th>")
                .containsPattern("<tbody role=\"rowgroup\" class=\"app-row app-row--match\" id=\"lh24-5\" data-match")
                .contains(
                        "<span class=\"app-table__name\" aria-hidden=\"true\">Agency: </span><mark data-word=\"0\">GP</mark>");
    }

    @Test
    void showsTheItemsOfAListAsItems() {
        assertThat(page("/doc/lh24"))
                .contains("<li>missed appointments at the hospital</li>")
                .contains("<li>missed appointments with the health visitor</li>");
    }
}
