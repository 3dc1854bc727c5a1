package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Answer;
import org.practicelearning.web.people.Role;

/** Name, colour and logo: what is refused, and where the name arrives. */
class PartnershipPageTest {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    Path folder;

    private TestSite site;
    private Member administrator;
    private Member lead;

    @BeforeEach
    void start() {
        site = TestSite.standard(folder);
        administrator = Member.of(site, Role.ADMINISTRATOR, "Addie Admin");
        lead = Member.of(site, Role.LEAD, "Lee Lead");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String save(String name, String colour) {
        return administrator
                .multipart("/settings/partnership", "----b", "name", name, "colour", colour)
                .body();
    }

    @Test
    void refusesAColourOnWhichWhiteCannotBeRead() {
        assertThat(save("Heronshire", "#ffee00")).contains("the contrast is 1.2 and must be 4.5 or more");
        assertThat(save("Heronshire", "red; } body {")).contains("Enter a colour as #");
        assertThat(administrator.get("/brand.css").body()).doesNotContain("ffee00", "body");
    }

    @Test
    void refusesAFileThatIsNoPicture() {
        String answer = administrator
                .upload("/settings/partnership", "----b", "colour", "#0b4f6c", "logo.png", "<svg onload=alert(1)>")
                .body();
        assertThat(answer).contains("Enter the name of the partnership");
        assertThat(site.people()
                        .partnership()
                        .change("Heronshire", "#0b4f6c", "<svg>".getBytes(StandardCharsets.UTF_8), false))
                .isInstanceOf(Answer.Refused.class);
        assertThat(administrator.get("/brand/logo").statusCode()).isEqualTo(404);
    }

    @Test
    void servesALogoAsWhatItIs() {
        site.people().partnership().change("Heronshire", "#0b4f6c", PNG, false);
        var logo = administrator.get("/brand/logo");
        assertThat(logo.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(logo.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
    }

    @Test
    void theNameArrivesOnPagesAndInWhatIsTakenOut() {
        save("Heronshire Safeguarding Partnership", "#0b4f6c");

        assertThat(lead.get("/help").body()).contains("Heronshire Safeguarding Partnership");
        assertThat(lead.post("/said-before", "text", "The partnership should agree one policy")
                        .body())
                .contains("Heronshire Safeguarding Partnership");
        lead.post("/collections/add", "take", "lh24-2#lh24-2", "back", "/doc/lh24");
        String collection = CollectionsTest.all(
                        lead.get("/collections").body(), "href=\"(/collections/[0-9a-f-]{36})\"")
                .getFirst();
        assertThat(lead.get(collection + "/export.csv").statusCode()).isEqualTo(200);
        String draft = CollectionsTest.location(
                lead.post("/drafts/new", "title", "Rapid review, Child LH24", "template", "rapid-review"));
        assertThat(lead.get(draft + "/export.html").body()).contains("Heronshire Safeguarding Partnership");
    }
}
