package org.practicelearning.web.signon;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.reach.TrustedProxies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of the provider: its addresses and keys, asked for when first needed and then now and again. Keys it
 * changes are taken up when a token names one that is not known yet. Thread-safe.
 */
final class Provider {
    /** Signatures by a key pair alone: with one of a shared secret, or none, anybody could write a token. */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    static final int CONNECT_MILLIS = 5_000;
    static final int READ_MILLIS = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final int CLOCK_SKEW_SECONDS = 60;
    private static final int LARGEST_ANSWER = 512 * 1024;
    private static final Duration GOOD = Duration.ofHours(1);
    /** A provider that is down is not asked anew at every click. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final SignOnSettings settings;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;
    private volatile Instant failed = Instant.EPOCH;

    Provider(SignOnSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The provider does not answer, or not as one does. */
    static final class UnreachableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreachableException(String reason) {
            super(reason, null, false, false);
        }
    }

    /** Its addresses, and what checks its tokens. */
    record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant asked) {}

    /** What is known of it now; asked for when that is nothing or old. */
    Known known() throws UnreachableException {
        Known now = known;
        if (now != null && now.asked().plus(GOOD).isAfter(clock.instant())) {
            return now;
        }
        asking.lock();
        try {
            Known other = known;
            return other != null && other != now ? other : ask(other);
        } finally {
            asking.unlock();
        }
    }

    private Known ask(@Nullable Known before) throws UnreachableException {
        Instant now = clock.instant();
        try {
            if (failed.plus(PAUSE).isAfter(now)) {
                throw new UnreachableException("a moment ago");
            }
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), CONNECT_MILLIS, READ_MILLIS);
            Known asked = new Known(metadata, validator(metadata), now);
            known = asked;
            return asked;
        } catch (GeneralException | IOException problem) {
            LOG.warn(
                    "event=sign-on-provider-unreachable reason={}",
                    problem.getClass().getSimpleName());
            failed = now;
            return orBefore(before, "no description of itself");
        } catch (UnreachableException still) {
            return orBefore(before, "a moment ago");
        }
    }

    /** What was known before goes on while the provider's description cannot be had. */
    private static Known orBefore(@Nullable Known before, String reason) throws UnreachableException {
        if (before == null) {
            throw new UnreachableException(reason);
        }
        return before;
    }

    private IDTokenValidator validator(OIDCProviderMetadata metadata) throws UnreachableException, IOException {
        boolean allSafe = Stream.of(
                        metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI())
                .allMatch(each -> each != null && isSafe(each));
        if (!allSafe) {
            LOG.warn("event=sign-on-provider-unsafe reason=addresses");
            failed = clock.instant();
            throw new UnreachableException("an address that is missing or not https");
        }
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_ANSWER))
                .retrying(true)
                .build();
        IDTokenValidator validator = new IDTokenValidator(
                new Issuer(settings.issuer()),
                new ClientID(settings.client()),
                new JWSVerificationKeySelector<>(ALGORITHMS, keys),
                null);
        validator.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        return validator;
    }

    /** Over TLS, or on this machine. */
    static boolean isSafe(URI address) {
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme())
                        && ("localhost".equals(address.getHost()) || TrustedProxies.isThisMachine(address.getHost())));
    }

    /** Where somebody ends the session there; empty when the provider has no such place. */
    Optional<URI> endSession() {
        Known now = known;
        return Optional.ofNullable(now)
                .map(each -> each.metadata().getEndSessionEndpointURI())
                .filter(Provider::isSafe);
    }
}
