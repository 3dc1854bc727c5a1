package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of themes: every figure leads to exactly as many, and nothing typed breaks them. */
class ThemePagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LINK =
            Pattern.compile("<a([^>]*)href=\"(/search\\?[^\"]*)\"([^>]*)>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern HEARD = Pattern.compile("aria-label=\"[^\"]*: (\\d+)(?: of \\d+)?(?: reviews)?\"");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");

    @TempDir
    static Path folder;

    private static TestSite site;
    private static ThemedLibrary library;
    private static final Map<String, JsonNode> ANSWERS = new HashMap<>();

    @BeforeAll
    static void start() {
        library = new ThemedLibrary(folder.resolve("themed"), 120);
        site = TestSite.over(library.search(), folder);
    }

    @AfterAll
    static void stop() {
        site.close();
        library.close();
    }

    static List<String> pages() {
        return TestSite.themePages();
    }

    /** A figure of a page and the search it leads to. */
    private record Figure(String search, int number, boolean passages) {}

    private static List<Figure> figures(String html) {
        List<Figure> figures = new ArrayList<>();
        Matcher link = LINK.matcher(html);
        while (link.find()) {
            Matcher heard = HEARD.matcher(link.group(1) + link.group(3));
            String text = link.group(4).replaceAll("<[^>]*>", " ");
            Matcher number = NUMBER.matcher(text);
            String figure = heard.find() ? heard.group(1) : number.find() ? number.group() : "";
            if (!figure.isEmpty()) {
                figures.add(new Figure(
                        link.group(2).replace("&amp;", "&"),
                        Integer.parseInt(figure.replace(",", "")),
                        text.contains("passage") || text.contains("paragraph")));
            }
        }
        return figures;
    }

    private static JsonNode answer(String search) {
        return ANSWERS.computeIfAbsent(search, key -> {
            try {
                return JSON.readTree(site.get("/api/v1" + key + "&size=1").body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFigureLeadsToExactlyAsMany(String path) {
        List<Figure> figures = figures(site.get(path).body());
        assertThat(figures).isNotEmpty();
        for (Figure figure : figures) {
            JsonNode answer = answer(figure.search());
            int found =
                    answer.path(figure.passages() ? "totalPassages" : "total").asInt();
            assertThat(found).as("%s: %s", path, figure).isEqualTo(figure.number());
        }
    }

    @Test
    void theSearchPageShowsTheNumberOfPassagesOfATheme() {
        Figure figure = figures(site.get("/themes/harm.neglect").body()).stream()
                .filter(Figure::passages)
                .findFirst()
                .orElseThrow();
        assertThat(site.get(figure.search()).body()).contains(figure.number() + " matching passage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/themes/harm.nothing",
                "/themes/%3Cscript%3E",
                "/themes/..%2F..%2Fetc",
                "/themes/harm.neglect/nothing.csv",
                "/themes/nothing/years.csv",
                "/themes/%00",
                "/themes/harm.neglect%20"
            })
    void whatIsNotThereIsNotFound(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("<script>", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/themes?find=%3Cimg%20src%3Dx%3E",
                "/themes/harm.neglect?status=%3Cb%3E",
                "/themes/table?type=%3Cb%3E&rows=x&show=y",
                "/themes/compare?by=%3Cb%3E&a=%3Ci%3E&b=%22",
                "/themes/compare?by=year&a=9999&b=9999",
                "/themes/compare?by=type&a=lcspr&b=lcspr"
            })
    void whatMakesNoSenseIsTakenAsUsual(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<img src", "<b>", "<i>");
    }

    @Test
    void exportsHideFewUnpublishedDocumentsAndPagesDoNot() {
        String csv = site.get("/themes/harm.neglect/years.csv").body();
        assertThat(csv).contains("theme id,theme,year,", ",c,");
        assertThat(site.get("/themes/harm.neglect").body()).doesNotContain(">c<");
    }

    @Test
    void quotesTheSentenceThatSaysItHoweverFarDownItStands() {
        assertThat(site.get("/themes/harm.neglect").body().replaceAll("(?s)<h2[^>]*id=\"recommended\".*", ""))
                .containsPattern("<p class=\"govuk-body\">In review d[0-9]*[13579] the pantry")
                .doesNotContain(ThemedLibrary.BEFORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=pantry",
                "/search?harm=harm.neglect&part=finding",
                "/search?about=harm.da%2Fconfirmed",
                "/search?with=harm.neglect&not.type=scr"
            })
    void everyCountOfAFacetIsTheTotalBehindIt(String search) {
        answer(search).path("facets").properties().forEach(facet -> {
            for (JsonNode value : facet.getValue()) {
                String chosen = search + "&" + facet.getKey() + "="
                        + URLEncoder.encode(value.path("value").asText(), StandardCharsets.UTF_8);
                if (!search.contains(facet.getKey() + "=")) {
                    assertThat(answer(chosen).path("total").asInt())
                            .as(chosen)
                            .isEqualTo(value.path("count").asInt());
                }
            }
        });
    }

    @Test
    void comparesWithoutRanking() {
        String html = site.get("/themes/compare").body();
        assertThat(html).contains("Northborough").contains("All others");
        assertThat(html.indexOf("Neglect")).isLessThan(html.indexOf("Physical abuse"));
    }

    @Test
    void saysWhichDifferencesRestOnFew() {
        assertThat(site.get("/themes/compare?by=year&a=2019&b=2020").body()).contains("(small)");
    }

    @Test
    void filtersTheIndexWithoutScripts() {
        String html = site.get("/themes?find=NEGLECT").body();
        assertThat(html).contains("/themes/harm.neglect\"").doesNotContain("/themes/harm.da\"");
    }
}
