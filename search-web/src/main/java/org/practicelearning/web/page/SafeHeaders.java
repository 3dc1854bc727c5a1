package org.practicelearning.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The headers that keep a page to itself: no scripts but ours, no frames, no caches, no guessing of types. */
public final class SafeHeaders {
    private static final Logger LOG = LoggerFactory.getLogger(SafeHeaders.class);

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script'; report-uri /csp-report";

    /** For bytes that came from a document: nothing in them may act. */
    private static final String SANDBOX = "sandbox; default-src 'none'";

    /** All of them, for answers made outside a handler too. */
    static final Map<String, String> ALL = all();

    private SafeHeaders() {}

    private static Map<String, String> all() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), display-capture=()");
        headers.put("X-Robots-Tag", "noindex");
        headers.put("Cache-Control", "no-store");
        return headers;
    }

    /** Sets them before anything else happens to a request. */
    public static void set(Context ctx) {
        ALL.forEach(ctx::header);
    }

    /**
     * A browser reports that it refused to run or load something: an escaping fault of ours that the policy stopped. Only
     * that it happened is logged; the report itself may hold text of a document.
     */
    public static void reported(Context ctx) {
        LOG.warn("event=content-policy-refusal bytes={}", ctx.contentLength());
        ctx.status(HttpStatus.NO_CONTENT);
    }

    /** For an answer whose bytes came from a document. */
    public static void setSandbox(Context ctx) {
        ctx.header("Content-Security-Policy", SANDBOX);
    }

    /** For an answer that never changes under its address. */
    public static void setImmutable(Context ctx) {
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    }
}
