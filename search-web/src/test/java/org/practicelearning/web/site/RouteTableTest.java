package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.gate.Door;

/** Every route says who may use it. */
class RouteTableTest {
    private static final Set<HandlerType> VERBS = Set.of(HandlerType.GET, HandlerType.POST);

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

    static List<Endpoint> routes(TestSite of) {
        return of.app().unsafe.internalRouter.allHttpHandlers().stream()
                .map((ParsedEndpoint each) -> each.endpoint)
                .filter(each -> VERBS.contains(each.method))
                .toList();
    }

    static Set<RouteRole> doors(Endpoint route) {
        Roles roles = route.metadata(Roles.class);
        return roles == null ? Set.of() : roles.getRoles();
    }

    @Test
    void everyRouteHasExactlyOneDoor() {
        assertThat(routes(site))
                .hasSizeGreaterThan(50)
                .allSatisfy(route -> assertThat(doors(route))
                        .as(
                                "%s %s needs to say who may use it: add one Door, for example routes.get(\"/x\", x::show, Door.READ)",
                                route.method, route.path)
                        .hasSize(1)
                        .allMatch(Door.class::isInstance));
    }

    @Test
    void whatChangesSomethingIsOpenToNobodyUnknownButForSigningIn() {
        Set<String> open = Set.of(
                "/sign-in",
                "/sign-out",
                "/first-run",
                "/csp-report",
                "/sign-in/code",
                "/invitation/{secret}",
                "/reset/{secret}",
                "/said-before",
                "/tags/show");
        Set<Door> shut = EnumSet.complementOf(EnumSet.of(Door.OPEN, Door.READ));

        assertThat(routes(site))
                .filteredOn(route -> route.method.equals(HandlerType.POST) && !open.contains(route.path))
                .allSatisfy(route -> assertThat(doors(route)).as(route.path).isSubsetOf(shut));
    }
}
