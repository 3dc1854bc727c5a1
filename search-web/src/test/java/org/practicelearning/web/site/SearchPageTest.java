package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchPageTest {
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
    void saysInTitleAndHeadingHowMuchWasFound() {
        assertThat(page("/search?q=curiosity&page=2"))
                .contains("<title>curiosity - 24 documents (page 2 of 3) - Practice Learning Library</title>")
                .contains("24 documents</h2>");
    }

    @Test
    void leadsFromEachPassageToItsPlace() {
        assertThat(page("/search?q=missed%20appointments"))
                .contains("/doc/lh24?q=missed%20appointments&amp;pos=1&amp;at=lh24-2#lh24-2")
                .contains("Page 2, paragraph 4.11")
                .contains("<mark>missed appointments</mark>")
                .contains("4 matches on 3 pages")
                .contains("Show all 4 matches in this document");
    }

    @Test
    void showsFiltersInUseAsChipsThatRemoveThem() {
        assertThat(page("/search?q=curiosity&type=scr&not.year=2014"))
                .contains("Remove filter: </span>Document type: Serious case review")
                .contains("Year published: not 2014")
                .contains("href=\"/search?q=curiosity&amp;not.year=2014\"")
                .contains("<input type=\"hidden\" name=\"not.year\" value=\"2014\">");
    }

    @Test
    void tellsWhichWordKilledASearchAndWhatEachFilterKeepsOut() {
        assertThat(page("/search?q=curiosity%20snapchat&type=scr"))
                .contains("<strong>snapchat</strong> is in no document")
                .contains("curiosity</a> is in 24 documents")
                .contains("Removing filters would not find anything either");
        assertThat(page("/search?q=neglect&type=scr")).contains("Remove Document type: scr</a>: finds 1 document");
    }

    @Test
    void offersAnotherSpelling() {
        assertThat(page("/search?q=neglekt"))
                .contains("Did you mean <a class=\"govuk-link\" href=\"/search?q=neglect\"><mark>neglect</mark>");
    }

    @Test
    void saysHowAFaultyQueryWasRead() {
        assertThat(page("/search?q=%22%22curiosity")).contains("The quotation marks were left out");
    }

    @Test
    void answersAPageAfterTheLastAsTheFirst() {
        assertThat(page("/search?q=curiosity&page=99")).contains("(page 1 of 3)");
    }

    @Test
    void keepsTheUsualOrderOutOfTheForm() {
        assertThat(page("/search"))
                .contains("<option value=\"\" selected>Newest first</option>")
                .doesNotContain("Relevance");
        assertThat(page("/search?q=curiosity")).contains("<option value=\"\" selected>Relevance</option>");
    }

    @Test
    void givesALongFacetABoxToFindAValue() {
        assertThat(page("/search?q=curiosity")).contains("Find one of 13").contains("All 13, or exclude some");
        assertThat(page("/search/facet/publisher?q=curiosity&find=number%201"))
                .contains("4 of 13 values")
                .contains("name=\"not.publisher\"");
    }

    @Test
    void keepsChosenValuesThatTheFoundOnesDoNotShow() {
        assertThat(page("/search/facet/publisher?q=curiosity&find=zzz&publisher=Partnership%20number%203"))
                .contains("<input type=\"hidden\" name=\"publisher\" value=\"Partnership number 3\">");
    }

    @Test
    void drawsYearsAsLinksAndAsTable() {
        assertThat(page("/search?q=curiosity"))
                .contains("aria-label=\"2014: 3 documents\"")
                .contains("href=\"/search?q=curiosity&amp;year=2014\"")
                .contains("Show this chart as a table");
    }

    @Test
    void feedsTheNewestDocumentsOfASearch() throws Exception {
        var answer = site.get("/search.atom?q=missed");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/atom+xml; charset=utf-8");
        var feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new StringReader(answer.body())));
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
        assertThat(answer.body()).contains("http://127.0.0.1:" + site.port() + "/doc/lh24");
    }

    @Test
    void describesItselfToBrowsers() {
        assertThat(page("/opensearch.xml")).contains("/search?q={searchTerms}\"");
    }

    @Test
    void suggestsDocuments() {
        assertThat(page("/suggest?q=audit"))
                .isEqualTo(
                        "[{\"text\":\"Multi-agency audit of neglect\",\"document\":true,\"address\":\"/doc/audit\"}]");
        assertThat(page("/suggest")).isEqualTo("[]");
    }
}
