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
import org.practicelearning.web.people.OneTimeLink.Purpose;

/** Links that came too late, twice, or for something else. */
class OneTimeLinksTest {
    private static final String PASSWORD = "three odd words together";

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-01-01T09:00:00Z");
    private H2Database database;
    private People people;
    private String person = "";

    @BeforeEach
    void invite() {
        database = H2Database.open(folder);
        people = new People(
                database,
                AccessPolicy.usual().withCost(new Passwords.Cost(64, 1)),
                SecretBox.in(folder),
                () -> now,
                false);
        Details details = new Details("rea@police.example", "Rea Der", "Police", Role.READER);
        person = people.invite(details) instanceof Done<Person>(Person made) ? made.id() : "";
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String link(Purpose purpose) {
        return people.joining().link(person, purpose, "addie");
    }

    @Test
    void anInvitationIsGoodForAWeekAndOnce() {
        String link = link(Purpose.INVITATION);
        now = now.plus(Duration.ofDays(6));
        assertThat(people.joining().choose(link, Purpose.INVITATION, PASSWORD)).isInstanceOf(Done.class);
        assertThat(people.joining().choose(link, Purpose.INVITATION, PASSWORD)).isInstanceOf(Refused.class);

        String late = link(Purpose.INVITATION);
        now = now.plus(Duration.ofDays(8));
        assertThat(people.joining().read(late, Purpose.INVITATION)).isInstanceOf(Refused.class);
    }

    @Test
    void aResetIsGoodForADayAndNotAsAnInvitation() {
        String link = link(Purpose.RESET);
        assertThat(people.joining().read(link, Purpose.INVITATION)).isInstanceOf(Refused.class);
        now = now.plus(Duration.ofHours(25));
        assertThat(people.joining().choose(link, Purpose.RESET, PASSWORD)).isInstanceOf(Refused.class);
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        String first = link(Purpose.INVITATION);
        link(Purpose.INVITATION);
        assertThat(people.joining().read(first, Purpose.INVITATION)).isInstanceOf(Refused.class);
    }
}
