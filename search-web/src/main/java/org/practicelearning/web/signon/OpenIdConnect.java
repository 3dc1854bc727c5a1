package org.practicelearning.web.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.people.Identity;
import org.practicelearning.web.people.Secrets;
import org.practicelearning.web.signon.Provider.Known;
import org.practicelearning.web.signon.Provider.UnreachableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends people to the provider and reads what it answers. Thread-safe. */
public final class OpenIdConnect {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdConnect.class);

    /** A cookie holds little; a longer way back is to the home page. */
    private static final int LONGEST_TO = 1_500;

    /** The standard allows 255 characters. */
    private static final int LONGEST_SUBJECT = 300;

    private final SignOnSettings settings;
    private final Provider provider;
    private final Attempts attempts;
    private final InstantSource clock;

    public OpenIdConnect(SignOnSettings settings, InstantSource clock) {
        this.settings = settings;
        this.provider = new Provider(settings, clock);
        this.attempts = new Attempts(clock);
        this.clock = clock;
    }

    /** A way to the provider: its address, and what the browser is to hold meanwhile. */
    public record Departure(String address, String sealed) {}

    /** As the sign-in page calls the provider. */
    public String name() {
        return settings.name();
    }

    /** Seconds for which an attempt is good. */
    public static int goodForSeconds() {
        return (int) Attempts.GOOD.toSeconds();
    }

    /** Asks the provider how it is; empty when all is well, else what is wrong. For those who look after the library. */
    public Optional<String> obstacle() {
        try {
            settings.secret();
            provider.known();
            return Optional.empty();
        } catch (UnreachableException unreachable) {
            return Optional.of("The provider " + settings.issuer() + " does not answer as one does ("
                    + unreachable.getMessage() + "). Check sign-on-issuer, and that this machine may reach it.");
        } catch (UncheckedIOException unreadable) {
            return Optional.of("The file that sign-on-secret-file names cannot be read.");
        }
    }

    /**
     * Sends somebody to the provider; empty when it cannot be reached.
     *
     * @param returnAddress of this site, where the provider sends the browser back to
     * @param to where the person wants to go then: a path of this site
     */
    public Optional<Departure> depart(String returnAddress, String to) {
        Attempt attempt = Attempt.begin(clock.instant(), returnAddress, to.length() > LONGEST_TO ? "/" : to);
        try {
            URI address = new AuthenticationRequest.Builder(
                            ResponseType.CODE,
                            new Scope("openid", "profile", "email"),
                            new ClientID(settings.client()),
                            URI.create(returnAddress))
                    .endpointURI(provider.known().metadata().getAuthorizationEndpointURI())
                    .state(new State(attempt.state()))
                    .nonce(new Nonce(attempt.nonce()))
                    .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                    .build()
                    .toURI();
            return Optional.of(new Departure(address.toString(), attempts.seal(attempt)));
        } catch (UnreachableException unreachable) {
            return Optional.empty();
        }
    }

    /** The attempt that a browser holds; empty when it holds none that is good. */
    public Optional<Attempt> attempt(@Nullable String sealed) {
        return sealed == null ? Optional.empty() : attempts.open(sealed);
    }

    /** Reads the provider's answer to an attempt. */
    public Answered arrive(Attempt attempt, Map<String, List<String>> answer) {
        if (!Secrets.same(attempt.state(), one(answer, "state"))) {
            return refused(Trouble.STATE, "state");
        }
        if (!attempts.use(attempt)) {
            return refused(Trouble.REPLAYED, "replayed");
        }
        String issuer = one(answer, "iss");
        if (!issuer.isEmpty() && !issuer.equals(settings.issuer().toString())) {
            return refused(Trouble.TOKEN, "answer-of-other-issuer");
        }
        if (!one(answer, "error").isEmpty() || one(answer, "code").isEmpty()) {
            return refused(Trouble.DENIED, "provider-said-no");
        }
        try {
            Known known = provider.known();
            return redeem(known, attempt, one(answer, "code"));
        } catch (UnreachableException | RemoteKeySourceException | UncheckedIOException unreachable) {
            return refused(Trouble.UNREACHABLE, "unreachable");
        } catch (BadJOSEException | JOSEException untrusted) {
            return refused(Trouble.TOKEN, "token-" + untrusted.getClass().getSimpleName());
        }
    }

    /** The one value of a name; nothing when there are several. */
    private static String one(Map<String, List<String>> answer, String name) {
        List<String> values = answer.getOrDefault(name, List.of());
        return values.size() == 1 ? values.getFirst() : "";
    }

    private static Answered refused(Trouble trouble, String reason) {
        LOG.info("event=sign-on-refused reason={}", reason);
        return new Answered.Refused(trouble);
    }

    private Answered redeem(Known known, Attempt attempt, String code)
            throws BadJOSEException, JOSEException, UnreachableException {
        OIDCTokenResponse tokens;
        try {
            HTTPRequest request = tokenRequest(known, attempt, code).toHTTPRequest();
            request.setConnectTimeout(Provider.CONNECT_MILLIS);
            request.setReadTimeout(Provider.READ_MILLIS);
            request.setFollowRedirects(false);
            if (!(OIDCTokenResponseParser.parse(request.send()) instanceof OIDCTokenResponse response)) {
                return refused(Trouble.CODE, "code");
            }
            tokens = response;
        } catch (ParseException malformed) {
            return refused(Trouble.CODE, "malformed");
        } catch (IOException silent) {
            throw new UnreachableException("no answer to a code");
        }
        JWT token = tokens.getOIDCTokens().getIDToken();
        if (!(token instanceof SignedJWT)) {
            return refused(Trouble.TOKEN, "token-not-signed");
        }
        return identity(known.validator().validate(token, new Nonce(attempt.nonce())));
    }

    private TokenRequest tokenRequest(Known known, Attempt attempt, String code) {
        URI endpoint = known.metadata().getTokenEndpointURI();
        ClientID client = new ClientID(settings.client());
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), URI.create(attempt.returnAddress()), new CodeVerifier(attempt.verifier()));
        Optional<Secret> secret = settings.secret().map(Secret::new);
        if (secret.isEmpty()) {
            return new TokenRequest.Builder(endpoint, client, grant).build();
        }
        List<ClientAuthenticationMethod> ways = known.metadata().getTokenEndpointAuthMethods();
        boolean basic = ways == null || ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return new TokenRequest.Builder(
                        endpoint,
                        basic
                                ? new ClientSecretBasic(client, secret.get())
                                : new ClientSecretPost(client, secret.get()),
                        grant)
                .build();
    }

    /** The subject alone says who somebody is; with Entra ID tenant and object together, which are the same for every app. */
    private Answered identity(IDTokenClaimsSet claims) {
        String party = text(claims, "azp");
        if (!party.isEmpty() && !party.equals(settings.client())) {
            return refused(Trouble.TOKEN, "made-for-another");
        }
        String subject = claims.getSubject().getValue();
        String tenant = text(claims, "tid");
        if (!settings.tenant().isEmpty()) {
            String object = text(claims, "oid");
            if (!tenant.equals(settings.tenant()) || object.isEmpty()) {
                return refused(Trouble.TENANT, "tenant");
            }
            subject = tenant + "/" + object;
        }
        if (subject.length() > LONGEST_SUBJECT) {
            return refused(Trouble.TOKEN, "subject");
        }
        String email = text(claims, "email");
        return new Answered.Known(new Identity(
                settings.issuer().toString(),
                subject,
                text(claims, "name"),
                email.isEmpty() ? text(claims, "preferred_username") : email,
                "1".equals(text(claims, "acct")) ? "Guest of " + tenant : tenant));
    }

    private static String text(IDTokenClaimsSet claims, String name) {
        Object value = claims.getClaim(name);
        return value instanceof String || value instanceof Number ? value.toString() : "";
    }

    /** Where somebody can sign out of the provider too; empty when it offers that nowhere, or is not known yet. */
    public Optional<String> signOutAddress(String back) {
        return provider.endSession()
                .map(each -> new LogoutRequest(
                                each, null, null, new ClientID(settings.client()), URI.create(back), null, null)
                        .toURI()
                        .toString());
    }
}
