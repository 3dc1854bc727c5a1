package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.web.site.CollectionsTest.location;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.needs.NeedsChromium;

/** What is pasted from Word, a web page or a spreadsheet into a part of a draft. */
@NeedsChromium
class PasteInBrowserTest {
    /** As Word puts it on the clipboard: styles, conditional comments, field codes, a list made of paragraphs, a comment. */
    private static final String WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {font-size:11pt}</style></head>
            <body lang=EN-GB><!--StartFragment-->
            <h2><span style='mso-bookmark:_Toc1'>What we found<o:p></o:p></span></h2>
            <p class=MsoNormal>The <b>GP</b> wrote <i style='mso-bidi-font-style:normal'>did not attend</i>
            four&nbsp;times<!--[if supportFields]><span> PAGEREF _Toc2 \\h </span><![endif]-->, see
            <a href="https://www.example.org/guidance">the guidance</a>.<o:p></o:p></p>
            <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Nobody asked why<o:p></o:p></p>
            <p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
            style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>nor who would bring her</p>
            <table class=MsoTableGrid><tr><td><p class=MsoNormal>Agency</p></td><td><p class=MsoNormal>Visits</p></td></tr>
            <tr><td><p class=MsoNormal>GP</p></td><td><p class=MsoNormal>4</p></td></tr></table>
            <p class=MsoNormal style='mso-element:comment'>[RR1] remove before sending</p>
            <!--EndFragment--></body></html>
            """;

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser browser;
    private static String draft = "";

    @BeforeAll
    static void start() {
        site = TestSite.standard(folder);
        browser = new Browser();
        Member member = new Member(site);
        member.get("/help");
        draft = location(member.post("/drafts/new", "title", "Child LH24", "template", "rapid-review"));
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    private static Page open(String part) {
        Page page = browser.window(1280, 900);
        page.navigate(site.address(draft + "/part/" + part));
        page.waitForLoadState();
        return page;
    }

    private static void paste(Page page, String field, String html, String text) {
        page.evaluate("""
                ([name, html, text]) => {
                  const field = document.getElementById(name);
                  field.focus();
                  const data = new DataTransfer();
                  if (html) { data.setData('text/html', html); }
                  data.setData('text/plain', text);
                  field.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                }
                """, List.of(field, html, text));
    }

    @Test
    void cleansWhatComesFromWord() {
        Page page = open("incident");
        paste(page, "a.summary", WORD, "plain");

        assertThat(page.inputValue("#a\\.summary")).isEqualTo("""
                        ## What we found

                        The **GP** wrote _did not attend_ four times, see the guidance (https://www.example.org/guidance).

                        - Nobody asked why
                          1. nor who would bring her

                        Agency | Visits
                        GP | 4""");
        assertThat(browser.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void keepsSignsThatWouldMeanSomethingHere() {
        Page page = open("incident");
        paste(page, "a.summary", "<p>3 * 4 and file_name and _x_</p><p>1. of May</p><p># 7</p>", "plain");

        assertThat(page.inputValue("#a\\.summary"))
                .isEqualTo("3 \\* 4 and file_name and \\_x\\_\n\n1\\. of May\n\n\\# 7");
        page.context().close();
    }

    @Test
    void runsAndLoadsNothingThatIsPasted() {
        Page page = open("incident");
        paste(
                page,
                "a.summary",
                "<p>Harmless<img src=x onerror=\"document.title='hurt'\"><script>document.title='hurt'</script></p>",
                "plain");

        assertThat(page.inputValue("#a\\.summary")).isEqualTo("Harmless");
        assertThat(page.title()).doesNotContain("hurt");
        assertThat(browser.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void spreadsCellsOfASpreadsheetOverRowsOfATable() {
        Page page = open("episodes");
        paste(
                page,
                "a.episodes[1].number",
                "",
                "1\tMay 2024\t\"Admitted,\nthen sent home\"\n2\tJune 2024\tReferred again\n3\tJuly 2024\tClosed");

        assertThat(page.inputValue("[id='a.episodes[1].what-happened']")).isEqualTo("Admitted,\nthen sent home");
        assertThat(page.inputValue("[id='a.episodes[3].period']")).isEqualTo("July 2024");
        page.click("text=Save and return");
        page.navigate(site.address(draft + "/part/episodes"));
        assertThat(page.inputValue("[id='a.episodes[2].what-happened']")).isEqualTo("Referred again");
        assertThat(page.locator("fieldset[data-row]").count()).isEqualTo(3);
        page.context().close();
    }

    @Test
    void addsARowInThePage() {
        Page page = open("learning");
        int before = page.locator("fieldset[data-row]").count();
        page.click("button[data-add-row] >> nth=0");

        assertThat(page.locator("fieldset[data-row]").count()).isEqualTo(before + 1);
        assertThat(page.evaluate("document.activeElement.id")).asString().contains("[" + (before + 1) + "]");
        assertThat(Browser.violations(page)).isEmpty();
        page.context().close();
    }

    @Test
    void leavesNamesOfColumnsOutAndSaysWhatItCouldNotTake() {
        Page page = open("cover");
        paste(
                page,
                "a.agencies[1].agency",
                "",
                "Agency\tAttended\tSummary received on\nPolice\ty\t1 April 2026\nSchool\tperhaps\t\tby post");

        assertThat(page.inputValue("[id='a.agencies[1].agency']")).isEqualTo("Police");
        assertThat(page.inputValue("[id='a.agencies[1].attended']")).isEqualTo("yes");
        assertThat(page.inputValue("[id='a.agencies[2].agency']")).isEqualTo("School");
        assertThat(page.textContent("[data-pasted]"))
                .isEqualTo("2 rows pasted. Not taken: row 2, Attended: “perhaps”; row 2, beyond the last column:"
                        + " “by post”.");
        assertThat(page.isVisible("[data-pasted]")).isTrue();
        page.context().close();
    }

    @Test
    void savesOnEnterAndShowsFaultsThatLeadToTheirFields() {
        Page page = open("cover");
        page.fill("[id='a.incident-date']", "31 April 2026");
        page.press("[id='a.incident-date']", "Enter");
        page.waitForSelector(".govuk-error-summary");

        assertThat(page.title()).startsWith("Error: Cover");
        page.click(".govuk-error-summary a");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("a.incident-date");
        assertThat(Browser.violations(page)).isEmpty();
        page.context().close();
    }
}
