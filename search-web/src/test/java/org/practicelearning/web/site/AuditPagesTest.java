package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.audit.AuditAction;
import org.practicelearning.web.audit.AuditEvent;
import org.practicelearning.web.audit.AuditQuestion;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Role;

/** What the log says of what people do on the pages. */
class AuditPagesTest {
    @TempDir
    Path folder;

    private TestSite site;
    private Person reader;
    private Member member;

    @BeforeEach
    void start() {
        site = TestSite.standard(folder);
        reader = Member.account(site, Role.READER, "Rea Der");
        member = new Member(site);
        member.signIn(reader.email(), Member.PASSWORD);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private List<AuditEvent> lines(AuditAction action) {
        site.library().audit().flush();
        return site.library().audit().find(new AuditQuestion(reader.id(), "", action, null, null), 0, 100).stream()
                .map(each -> each.event())
                .toList();
    }

    @Test
    void saysWhoViewedWhichDocument() {
        member.get("/doc/lh24?q=missed");

        assertThat(lines(AuditAction.VIEW)).anySatisfy(line -> {
            assertThat(line.subject()).isEqualTo("lh24");
            assertThat(line.detail()).isEqualTo("GET /doc/{id}");
            assertThat(line.status()).isEqualTo(200);
        });
    }

    @Test
    void saysThatSomebodySearchedWithWhichFiltersAndNotForWhat() {
        member.get("/search?q=zebracrossing&type=scr&year=2014");

        assertThat(lines(AuditAction.SEARCH))
                .singleElement()
                .satisfies(line -> assertThat(line.detail())
                        .contains("type=scr", "year=2014")
                        .doesNotContain("zebracrossing"));
    }

    @Test
    void saysWhatWasExportedAndWhatWasRefused() {
        member.get("/doc/lh24/cite.ris?at=lh24-2");
        member.get("/people");
        member.get("/doc/nosuchdocument");

        assertThat(lines(AuditAction.EXPORT))
                .extracting(AuditEvent::detail)
                .containsExactly("GET /doc/{id}/cite.{format}");
        assertThat(lines(AuditAction.REFUSED)).extracting(AuditEvent::status).contains(403, 404);
    }

    @Test
    void saysWhoSignedInAndThatSomebodyFailedTo() {
        new Member(site).signIn(reader.email(), "not this one at all");

        assertThat(lines(AuditAction.SIGN_IN)).hasSize(1);
        assertThat(site.library().audit().find(new AuditQuestion("", "", AuditAction.SIGN_IN, null, null), 0, 10))
                .hasSize(2);
    }

    @Test
    void isForAdministratorsAndLeaksNoTitle() {
        member.get("/doc/lh24");
        Member administrator = Member.of(site, Role.ADMINISTRATOR, "Ad Min");

        assertThat(member.get("/audit").statusCode()).isEqualTo(403);
        String page = administrator.get("/audit?person=" + reader.id()).body();
        assertThat(page).contains("Rea Der", "Child LH24", "Viewed");
        assertThat(administrator.get("/audit?check=yes").body()).contains("The audit log is whole");
        assertThat(administrator.get("/audit.csv?action=view").body())
                .contains("line,when,person", "lh24")
                .doesNotContain("sign-in");
        assertThat(administrator.get("/audit?since=yesterday").body()).contains("Write a day as year, month and day");
        assertThat(administrator.get("/audit?since=2026-11-20&until=2026-11-19").body())
                .contains("The first day is after the last");
        assertThat(administrator.get("/audit?since=2026-11-20&until=2026-11-20").body())
                .doesNotContain("The first day is after the last");
    }

    @Test
    void saysWhichAccountSomebodyFailedToGetIntoButNotWhatWasTyped() {
        new Member(site).signIn("REA.der@northborough.example", "not this one at all");
        new Member(site).signIn("zebracrossing@northborough.example", "not this one at all");

        site.library().audit().flush();
        assertThat(site.library().audit().find(new AuditQuestion("", "", AuditAction.SIGN_IN, null, null), 0, 10))
                .extracting(each -> each.event().subject())
                .containsExactlyInAnyOrder("", "", reader.id());
        assertThat(site.library().audit().find(new AuditQuestion("", "", null, null, null), 0, 100))
                .extracting(each -> each.event().toString())
                .noneMatch(line -> line.contains("zebracrossing") || line.contains("REA.der"));
    }

    @Test
    void saysThatAStrangerWasTurnedAwayFromAClosedPageWithoutBeingFlooded() {
        Member stranger = new Member(site);
        stranger.get("/");
        for (int i = 0; i < 80; i++) {
            assertThat(stranger.get("/doc/lh24?q=words").statusCode()).isEqualTo(303);
        }
        site.library().audit().flush();
        assertThat(site.library().audit().find(new AuditQuestion("", "", AuditAction.REFUSED, null, null), 0, 200))
                .hasSizeBetween(61, 122)
                .extracting(each -> each.event().detail())
                .contains("GET /doc/lh24", "More in this minute are not written down one by one")
                .doesNotContain("GET /");
    }
}
