package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is sent gets out of the site what it should not give. How many payloads: {@code -Dlearn.hostile.requests}. */
class HostilePassTest {
    @TempDir
    Path folder;

    @Test
    void aHostilePassFindsNothing() {
        Findings findings = HostilePass.run(folder, Integer.getInteger("learn.hostile.requests", 1_500));

        System.out.println("hostile pass: " + findings.answers() + " answers, "
                + findings.lines().size() + " findings, seed " + HostilePass.SEED);
        assertThat(findings.lines()).isEmpty();
    }

    @Test
    void everyRouteStandsOnTheListOfWhoMayUseIt() {
        try (TestSite site = TestSite.standard(folder)) {
            assertThat(RouteTableTest.routes(site).stream()
                            .map(route -> ForcedBrowsing.line(route) + " "
                                    + RouteTableTest.doors(route).iterator().next()))
                    .as("doors.txt, beside this test, says a second time who may use a route: add yours there")
                    .containsExactlyInAnyOrderElementsOf(ForcedBrowsing.doors().entrySet().stream()
                            .map(each -> each.getKey() + " " + each.getValue())
                            .toList());
        }
    }
}
