package org.practicelearning.web.site;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.practicelearning.web.signon.OpenIdConnect;
import org.practicelearning.web.signon.SignOnSettings;

/** A provider of single sign-on on this machine that can be made to lie in every way. */
final class InventedProvider implements AutoCloseable {
    private static final String CLIENT = "learn";

    private final HttpServer server;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();
    private RSAKey key = newKey("first");
    private UnaryOperator<JWTClaimsSet.Builder> lie = claims -> claims;
    private Signing signing = this::signed;

    /** What somebody asked for. */
    private record Asked(Map<String, String> request, Map<String, Object> who) {}

    /** Makes a token. */
    interface Signing {
        String token(JWTClaimsSet claims) throws JOSEException;
    }

    InventedProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, description()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::redeem);
        server.start();
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    OpenIdConnect client() {
        return client("");
    }

    OpenIdConnect client(String tenant) {
        return new OpenIdConnect(
                new SignOnSettings("Northborough Council", URI.create(issuer()), CLIENT, Optional.empty(), tenant),
                InstantSource.system());
    }

    private String description() {
        return String.format(Locale.ROOT, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/bye","subject_types_supported":["public"],
                 "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}""", issuer());
    }

    /** What the next tokens say otherwise than they should. */
    void lies(UnaryOperator<JWTClaimsSet.Builder> how) {
        lie = how;
    }

    /** How the next tokens are signed. */
    void signs(Signing how) {
        signing = how;
    }

    void tellsTheTruth() {
        lie = claims -> claims;
        signing = this::signed;
    }

    /** Uses another key from now on. */
    void changesKey(String id) {
        key = newKey(id);
    }

    /** Somebody signs in there: the path of our site that the browser is sent back to. */
    String signsIn(String sentTo, Map<String, Object> who) {
        Map<String, String> request = query(URI.create(sentTo).getRawQuery());
        String code = "code-" + made.incrementAndGet();
        codes.put(code, new Asked(request, who));
        return "/sign-in/return?code=" + code + "&state="
                + URLEncoder.encode(request.get("state"), StandardCharsets.UTF_8);
    }

    static Map<String, String> query(String raw) {
        return Arrays.stream(raw.split("&"))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
    }

    private void redeem(HttpExchange exchange) throws IOException {
        Map<String, String> sent = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Asked asked = codes.remove(sent.getOrDefault("code", ""));
        if (asked == null || !proves(asked, sent)) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.request().get("nonce"));
        asked.who().forEach(claims::claim);
        try {
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"unused\",\"token_type\":\"Bearer\",\"id_token\":\""
                            + signing.token(lie.apply(claims).build()) + "\"}");
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private static boolean proves(Asked asked, Map<String, String> sent) {
        String verifier = sent.getOrDefault("code_verifier", "");
        return verifier.length() >= 43
                && CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                        .getValue()
                        .equals(asked.request().get("code_challenge"))
                && Objects.equals(asked.request().get("redirect_uri"), sent.get("redirect_uri"));
    }

    String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, key);
    }

    /** Signed by a key that says it is one of ours. */
    String forged(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, newKey(key.getKeyID()));
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** Signed with the public key as a shared secret, which everybody knows. */
    String signedWithPublicKey(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new MACSigner(key.toPublicJWK().toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
