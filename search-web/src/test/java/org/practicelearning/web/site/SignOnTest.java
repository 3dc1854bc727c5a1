package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Role;
import org.practicelearning.web.reach.TrustedProxies;
import org.practicelearning.web.site.WebSite.Outside;

/** Signing in with an account of one's organisation, with a provider that also lies. */
class SignOnTest extends SignOnSite {
    @Test
    void whoComesForTheFirstTimeWaitsAndSeesNothing() {
        Member robin = new Member(site);

        HttpResponse<String> answer = signIn(robin, ROBIN);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("awaiting approval");
        assertThat(robin.get("/documents").statusCode()).isEqualTo(303);
        assertThat(site.people().withEmail("robin.vale@council.example")).isEmpty();
        assertThat(lead.get("/people").body()).contains("Robin Vale", "Awaiting approval");
    }

    @Test
    void whoIsApprovedComesInAndGetsWhereTheyWanted() {
        approve(ROBIN, Role.REVIEWER);
        Member robin = new Member(site);

        HttpResponse<String> answer = robin.get(provider.signsIn(leave(robin, "/documents%3Forder%3Dnewest"), ROBIN));

        assertThat(answer.headers().firstValue("Location")).hasValue("/documents?order=newest");
        assertThat(robin.get("/account").body()).contains("Robin Vale", "Reviewer");
        assertThat(robin.get("/people").statusCode()).isEqualTo(403);
    }

    @Test
    void theWayBackLeadsToThisSiteAlone() {
        approve(ROBIN, Role.READER);
        for (String elsewhere : List.of("https://evil.example/", "//evil.example", "/%5Cevil.example")) {
            Member robin = new Member(site);
            HttpResponse<String> answer = robin.get(provider.signsIn(leave(robin, elsewhere), ROBIN));
            assertThat(answer.headers().firstValue("Location")).hasValue("/");
        }
    }

    @Test
    void aSessionFromBeforeIsNotGoneOnWith() {
        approve(ROBIN, Role.READER);
        Member robin = new Member(site);
        robin.keep("learn-session", "planted-by-somebody-else");

        signIn(robin, ROBIN);

        assertThat(robin.cookie("learn-session"))
                .isNotEqualTo("planted-by-somebody-else")
                .hasSize(43);
        assertThat(robin.cookie("learn-sign-on")).isEmpty();
    }

    @Test
    void anAnswerIsGoodOnceAndInTheBrowserThatAskedAlone() {
        approve(ROBIN, Role.READER);
        Member robin = new Member(site);
        String sentTo = leave(robin, "/");
        String held = robin.cookie("learn-sign-on");
        String back = provider.signsIn(sentTo, ROBIN);

        assertThat(new Member(site).get(back).statusCode())
                .as("another browser")
                .isEqualTo(403);
        assertThat(robin.get(back).statusCode()).as("the one that asked").isEqualTo(303);
        Member again = new Member(site);
        again.keep("learn-sign-on", held);
        assertThat(again.get(back).body()).contains("used already");
        assertThat(isIn(again)).isFalse();
    }

    @Test
    void anAnswerWithAnotherStateIsRefusedAndTheAttemptGoesOn() {
        approve(ROBIN, Role.READER);
        Member robin = new Member(site);
        String back = provider.signsIn(leave(robin, "/"), ROBIN);

        HttpResponse<String> wrong = robin.get(back.replaceAll("state=.*", "state=" + "A".repeat(43)));

        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("does not belong to the sign-in");
        assertThat(robin.get(back).statusCode()).isEqualTo(303);
    }

    @Test
    void aCodeThatTheProviderHasSeenBeforeSignsNobodyIn() {
        approve(ROBIN, Role.READER);
        Member robin = new Member(site);
        String back = provider.signsIn(leave(robin, "/"), ROBIN);
        robin.get(back);
        Member other = new Member(site);
        String state = InventedProvider.query(leave(other, "/").split("\\?")[1]).get("state");

        HttpResponse<String> answer = other.get(back.replaceAll("state=.*", "state=" + state));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("did not confirm");
        assertThat(isIn(other)).isFalse();
    }

    static Stream<Named<UnaryOperator<JWTClaimsSet.Builder>>> lies() {
        Date past = Date.from(Instant.now().minusSeconds(120));
        Date future = Date.from(Instant.now().plusSeconds(600));
        return Stream.of(
                Named.of("another nonce", claims -> claims.claim("nonce", "other")),
                Named.of("no nonce", claims -> claims.claim("nonce", null)),
                Named.of("for another client", claims -> claims.audience("other")),
                Named.of("for nobody", claims -> claims.audience((String) null)),
                Named.of(
                        "handed on by another client",
                        claims -> claims.audience(List.of("learn", "other")).claim("azp", "other")),
                Named.of("of another issuer", claims -> claims.issuer("https://evil.example")),
                Named.of("two minutes too old", claims -> claims.expirationTime(past)),
                Named.of("without an end", claims -> claims.expirationTime(null)),
                Named.of("of the future", claims -> claims.issueTime(future)),
                Named.of("about nobody", claims -> claims.subject(null)));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aTokenThatSaysSomethingElseIsRefused(UnaryOperator<JWTClaimsSet.Builder> lie) {
        approve(ROBIN, Role.READER);
        provider.lies(lie);
        Member robin = new Member(site);

        HttpResponse<String> answer = signIn(robin, ROBIN);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("You are not signed in");
        assertThat(isIn(robin)).isFalse();
        provider.tellsTheTruth();
        assertThat(signIn(robin, ROBIN).statusCode()).as("the truth").isEqualTo(303);
    }

    @Test
    void aTokenWithoutASignatureOfTheProviderIsRefused() {
        approve(ROBIN, Role.READER);
        for (InventedProvider.Signing forgery : List.<InventedProvider.Signing>of(
                InventedProvider::unsigned, provider::forged, provider::signedWithPublicKey)) {
            provider.signs(forgery);
            Member robin = new Member(site);
            assertThat(signIn(robin, ROBIN).statusCode()).isEqualTo(403);
            assertThat(isIn(robin)).isFalse();
        }
    }

    @Test
    void clocksMayDifferByAMinute() {
        approve(ROBIN, Role.READER);
        provider.lies(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(40)))
                .issueTime(Date.from(Instant.now().minusSeconds(340))));

        assertThat(signIn(new Member(site), ROBIN).statusCode()).isEqualTo(303);
    }

    @Test
    void aKeyThatTheProviderHasChangedIsTakenUp() {
        approve(ROBIN, Role.READER);
        provider.changesKey("second");

        assertThat(signIn(new Member(site), ROBIN).statusCode()).isEqualTo(303);
    }

    @Test
    void theProvidersNoIsPassedOnInPlainWords() {
        Member robin = new Member(site);
        String state = InventedProvider.query(leave(robin, "/").split("\\?")[1]).get("state");

        HttpResponse<String> answer =
                robin.get("/sign-in/return?error=access_denied&error_description=%3Cb%3Eno&state=" + state);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("did not sign you in").doesNotContain("<b>no", "access_denied");
    }

    @Test
    void anAnswerOfAnotherProviderIsRefused() {
        approve(ROBIN, Role.READER);
        Member robin = new Member(site);

        HttpResponse<String> answer =
                robin.get(provider.signsIn(leave(robin, "/"), ROBIN) + "&iss=https%3A%2F%2Fevil.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(isIn(robin)).isFalse();
    }

    @Test
    void aProviderThatIsDownIsSaidToBeAndLocalAccountsGoOn() {
        Person local = Member.account(site, Role.READER, "Lee Local");
        provider.close();
        Member robin = new Member(site);

        HttpResponse<String> answer = robin.get("/sign-in/elsewhere");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("cannot be reached now");
        assertThat(robin.signIn(local.email(), Member.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void aProviderThatGoesDownHalfWaySignsNobodyIn() {
        approve(ROBIN, Role.READER);
        Member robin = new Member(site);
        String back = provider.signsIn(leave(robin, "/"), ROBIN);
        provider.close();

        assertThat(robin.get(back).statusCode()).isEqualTo(503);
        assertThat(isIn(robin)).isFalse();
    }

    @Test
    void signingOutOffersTheProvidersSignOut() {
        approve(ROBIN, Role.READER);
        Member robin = new Member(site);
        signIn(robin, ROBIN);

        HttpResponse<String> out = robin.post("/sign-out");

        String next = out.headers().firstValue("Location").orElseThrow();
        assertThat(robin.get(next).body())
                .contains("Sign out of Northborough Council too", provider.issuer() + "/bye?");
        assertThat(isIn(robin)).isFalse();
    }

    @Test
    void tooManyFailuresOfAnAddressAreNotLookedAt() {
        approve(ROBIN, Role.READER);
        Member robin = new Member(site);
        for (int i = 0; i < 30; i++) {
            assertThat(robin.get("/sign-in/return?code=x&state=y").statusCode()).isEqualTo(403);
        }

        assertThat(robin.get("/sign-in/return?code=x&state=y").statusCode()).isEqualTo(429);
    }

    @Test
    void refusalsAreInTheAuditTrailWithoutNames() {
        approve(ROBIN, Role.READER);
        provider.lies(claims -> claims.claim("nonce", "other"));
        signIn(new Member(site), ROBIN);
        new Member(site).get("/sign-in/return?code=x&state=y");

        List<String> refusals = new ArrayList<>(refusals());
        assertThat(refusals)
                .contains(
                        "sign-in elsewhere: waits for an account",
                        "sign-in elsewhere: token",
                        "sign-in elsewhere: no_attempt")
                .noneMatch(each -> each.contains("Robin") || each.contains("robin"));
    }

    @Test
    void theTenantAndObjectOfEntraSayWhoSomebodyIs() {
        TestSite entra = TestSite.believing(
                new Outside(TrustedProxies.THIS_MACHINE, "", Optional.of(provider.client("our-tenant"))),
                folder.resolve("entra"));
        try (entra) {
            Member.of(entra, Role.ADMINISTRATOR, "Ada Administrator");
            Member guest = new Member(entra);
            Map<String, Object> other = Map.of("sub", "a", "tid", "other-tenant", "oid", "o-1", "name", "Other");
            assertThat(guest.get(provider.signsIn(leave(guest, "/"), other)).body())
                    .contains("not one of the organisation");

            Map<String, Object> ours = Map.of("sub", "a", "tid", "our-tenant", "oid", "o-1", "name", "Ours", "acct", 1);
            Map<String, Object> later = Map.of("sub", "b", "tid", "our-tenant", "oid", "o-1", "name", "Ours");
            guest.get(provider.signsIn(leave(guest, "/"), ours));
            assertThat(entra.people().signOn().waiting())
                    .singleElement()
                    .satisfies(each -> assertThat(each.identity().home()).isEqualTo("Guest of our-tenant"));
            guest.get(provider.signsIn(leave(guest, "/"), later));

            assertThat(entra.people().signOn().waiting())
                    .singleElement()
                    .satisfies(each -> assertThat(each.identity().subject()).isEqualTo("our-tenant/o-1"));
        }
    }

    @Test
    void whatWasTypedIsKeptThroughSigningInElsewhere() {
        Person robin = approve(ROBIN, Role.READER);
        Member browser = new Member(site);
        signIn(browser, ROBIN);
        site.people().sessions().endAll(robin.id(), "");

        HttpResponse<String> ended = browser.post("/said-before", "text", "Monthly figures");
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.body()).contains("Sign in with Northborough Council (opens in a new tab)", "Monthly figures");
        signIn(browser, ROBIN);
        HttpResponse<String> again = browser.post("/sign-in", "0".repeat(64), new String[] {
            "email", "", "password", "", "kept-path", "/said-before", "kept-field-text", "Monthly figures"
        });

        assertThat(again.body()).contains("Send it now", "Monthly figures", "action=\"/said-before\"");
    }

    @Test
    void eachOfItsPagesHasADoor() {
        assertThat(RouteTableTest.routes(site))
                .filteredOn(
                        route -> route.path.startsWith("/sign-in/elsewhere") || route.path.equals("/sign-in/return"))
                .hasSize(2)
                .allSatisfy(route -> assertThat(RouteTableTest.doors(route)).hasSize(1));
    }

    @Test
    void withoutAProviderThereIsNoSuchPage() {
        try (TestSite without = TestSite.real(folder.resolve("without"))) {
            Member.of(without, Role.ADMINISTRATOR, "Ada Administrator");
            assertThat(without.get("/sign-in/elsewhere").statusCode()).isEqualTo(404);
            assertThat(without.get("/sign-in").body()).doesNotContain("Sign in with");
        }
    }
}
