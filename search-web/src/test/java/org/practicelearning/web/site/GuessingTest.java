package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Role;

/** How many wrong passwords an address may try; GateTest counts those of an account. */
class GuessingTest {
    private static final int MOST = 30;

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void start() {
        site = TestSite.standard(folder);
        Member.account(site, Role.READER, "Rea Der");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private int wrong(int number) {
        return new Member(site)
                .signIn("nobody." + number + "@northborough.example", "not this one at all")
                .statusCode();
    }

    @Test
    void stopsAnAddressThatGuessesAtManyAccounts() {
        for (int i = 0; i < MOST; i++) {
            assertThat(wrong(i)).as("try " + i).isEqualTo(422);
        }
        assertThat(wrong(MOST)).isEqualTo(429);
        assertThat(new Member(site)
                        .signIn("rea.der@northborough.example", Member.PASSWORD)
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void letsAHundredPeopleBehindOneAddressInThoughSomeMistype() {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String email = Member.account(site, Role.READER, "Person " + i).email();
            if (i % 4 == 0) {
                new Member(site).signIn(email, "mistyped by person " + i);
            }
            answers.add(new Member(site).signIn(email, Member.PASSWORD).statusCode());
        }
        assertThat(answers).hasSize(100).containsOnly(303);
    }
}
