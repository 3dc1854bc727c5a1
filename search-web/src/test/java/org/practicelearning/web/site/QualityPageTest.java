package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.site.Visitor.Sent;

/** How well themes are found, as measured and as people here decided. */
class QualityPageTest {
    private static final String REVIEW = """
            Child QX7: local child safeguarding practice review

            1 Findings

            1.1 QX7 suffered neglect at home for two years and nobody put it together.

            1.2 The police attended domestic abuse at the address on four nights.
            """;

    @TempDir
    Path folder;

    private TestSite site;
    private Visitor visitor;

    @BeforeEach
    void start() {
        site = TestSite.real(folder);
        visitor = new Visitor(site);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void decide(String access, String verdict) {
        visitor.upload("/add", List.of(Sent.field("access", access), Sent.file("review.txt", REVIEW)));
        visitor.waitForTheEnd();
        visitor.waitFor("/search?q=police", "1 document</h2>");
        String item = visitor.first(
                site.get("/tags/review?about=harm.neglect").body(),
                "name=\"item\" value=\"([^\"]*/harm.neglect/[a-z]+)\"");
        visitor.send(
                "/tags/decide",
                List.of(
                        Sent.field("verdict", verdict),
                        Sent.field("coder", "Priya"),
                        Sent.field("back", "/tags/review"),
                        Sent.field("item", item)));
    }

    private static List<Double> column(String html, int number) {
        List<Double> values = new ArrayList<>();
        String rows = html.substring(html.indexOf("app-quality\""));
        Matcher row = Pattern.compile("<tr class=\"govuk-table__row\"><th scope=\"row\"(.*?)</tr>", Pattern.DOTALL)
                .matcher(rows);
        while (row.find()) {
            String cell = row.group(1).split("<td[^>]*>")[number].replaceAll("[%,<].*", "");
            values.add(cell.matches("[0-9.]+") ? Double.parseDouble(cell) : -1);
        }
        return values;
    }

    @Test
    void saysInWordsHowFarThemesCanBeReliedOn() {
        String html = site.get("/themes/quality").body();

        assertThat(html).contains("Of ten harms marked in a passage about").contains("Nobody yet");
        assertThat(site.get("/themes").body()).contains("href=\"/themes/quality\"");
        assertThat(site.get("/themes/harm.neglect").body())
                .contains("Of ten passages marked with it about")
                .contains("href=\"/themes/quality\"");
    }

    @Test
    void sortsByEachColumnAndBack() {
        List<Double> best = column(
                site.get("/themes/quality?facet=all&sort=recall&order=down").body(), 2);
        List<Double> worst = column(site.get("/themes/quality?facet=all&sort=n").body(), 4);

        assertThat(best.subList(0, 50)).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(worst.subList(0, 50)).isSorted();
        assertThat(best).hasSameSizeAs(worst).hasSizeGreaterThan(150);
    }

    @Test
    void countsWhatPeopleDecidedAndLeadsToIt() {
        decide("published", "accepted");

        String html = site.get("/themes/quality").body();

        assertThat(html).contains("100% right: 1 accepted, 0 rejected");
        String search = visitor.first(html, "href=\"(/search[^\"]*)\">1 confirmed passage")
                .replace("&amp;", "&");
        assertThat(site.get(search).body()).contains("1 matching passage");
        assertThat(site.get("/themes/quality.csv").body()).containsPattern("harm\\.neglect,Neglect,.*,1,0,0\r?\n");
    }

    @Test
    void theFileHidesFewDecisionsOnUnpublishedDocuments() {
        decide("partnership", "rejected");

        assertThat(site.get("/themes/quality").body()).contains("0% right: 0 accepted, 1 rejected");
        assertThat(site.get("/themes/quality.csv").body()).containsPattern("harm\\.neglect,Neglect,.*,0,c,0\r?\n");
    }
}
