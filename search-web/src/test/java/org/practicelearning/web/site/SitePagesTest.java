package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold on every page. */
class SitePagesTest {
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

    static List<String> pages() {
        return TestSite.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasOneMainHeadingATitleAndALanguage(String path) {
        String html = site.get(path).body();
        assertThat(all(html, "<h1[ >]")).hasSize(1);
        assertThat(html)
                .containsPattern("<title>[^<]+ - Practice Learning Library</title>")
                .contains("<html lang=\"en-GB\"");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void givesEachElementItsOwnIdAndEachFieldALabel(String path) {
        String html = site.get(path).body();
        List<String> ids = all(html, "\\sid=\"([^\"]*)\"");
        Set<String> seen = new HashSet<>();
        assertThat(ids).allSatisfy(id -> assertThat(seen.add(id)).as(id).isTrue());
        List<String> labelled = all(html, "<label[^>]*\\sfor=\"([^\"]*)\"");
        for (String field : all(html, "<(?:input(?![^>]*type=\"hidden\")|select|textarea)[^>]*\\sid=\"([^\"]*)\"")) {
            assertThat(labelled).contains(field);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void holdsNoScriptOrStyleOfItsOwnAndNoForeignBrand(String path) {
        String html = site.get(path).body();
        assertThat(html)
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("\\sstyle=|\\son[a-z]+=\"");
        assertThat(html.toLowerCase(Locale.ROOT)).doesNotContain("crest", "gds transport", "crown");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keepsItselfToItself(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksOnlyToPagesThatExist(String path) {
        Set<String> links = new HashSet<>(all(site.get(path).body(), "(?:href|src|action)=\"(/[^\"#]*)"));
        for (String link : links) {
            assertThat(site.get(link.replace("&amp;", "&")).statusCode())
                    .as(link)
                    .isIn(
                            link.matches(
                                            "/(add|ingest|doc/[^/]+/(edit|replace|remove|standing|hold)|(un)?follow|saved/feed|tags/(coder|decide|add|undo|show)|collections/(add|take)|vocabulary/(preview|uncovered/)).*")
                                    ? List.of(200, 404)
                                    : List.of(link.startsWith("/passage/") ? 302 : 200));
        }
    }

    private static List<String> all(String html, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        while (matcher.find()) {
            found.add(matcher.groupCount() == 0 ? matcher.group() : matcher.group(1));
        }
        return found;
    }
}
