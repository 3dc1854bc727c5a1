package org.practicelearning.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Answer.Refused;
import org.practicelearning.web.people.Joining.Details;

/** Going through the accounts for people who have left. */
class AccessReviewTest {
    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-01-01T09:00:00Z");
    private H2Database database;
    private People people;
    private Person admin;
    private Person gone;

    @BeforeEach
    void open() {
        database = H2Database.open(folder);
        people = new People(
                database,
                AccessPolicy.usual().withCost(new Passwords.Cost(64, 1)),
                SecretBox.in(folder),
                () -> now,
                false);
        admin = account("addie", Role.ADMINISTRATOR);
        gone = account("gone", Role.REVIEWER);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Person account(String name, Role role) {
        Details details = new Details(name + "@northborough.example", name, "Police", role);
        return people.make(details, "three odd words together") instanceof Done<Person>(Person made) ? made : admin;
    }

    private AccessReview.Line line(Person person) {
        return people.review().lines().stream()
                .filter(each -> each.person().id().equals(person.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asksAboutWhoWasNotSeenForSixtyDaysAndNotAgainForAsLongOnceKept() {
        now = now.plus(Duration.ofDays(59));
        assertThat(line(gone).due()).isFalse();
        now = now.plus(Duration.ofDays(2));
        assertThat(line(gone).due()).isTrue();

        people.review().keep(gone.id(), admin.id());
        assertThat(line(gone).due()).isFalse();
        now = now.plus(Duration.ofDays(61));
        assertThat(line(gone).due()).isTrue();
        assertThat(people.review().decisions())
                .singleElement()
                .satisfies(each -> assertThat(each.by()).isEqualTo(admin.id()));
    }

    @Test
    void doesNotAskAboutWhoSignsIn() {
        now = now.plus(Duration.ofDays(61));
        people.signIn().withPassword("gone@northborough.example", "three odd words together", "127.0.0.1", "Firefox");
        assertThat(line(gone).due()).isFalse();
        assertThat(people.review().lines().getFirst().person().id()).isEqualTo(admin.id());
    }

    @Test
    void keepsOutAndWritesItDownButNotTheOnlyAdministrator() {
        assertThat(people.review().disable(gone.id(), admin.id())).isInstanceOf(Done.class);
        assertThat(people.review().lines()).hasSize(1);
        assertThat(people.review().disable(admin.id(), admin.id())).isInstanceOf(Refused.class);
        assertThat(people.review().keep(gone.id(), admin.id())).isInstanceOf(Refused.class);
        assertThat(people.review().decisions()).hasSize(1);
    }
}
