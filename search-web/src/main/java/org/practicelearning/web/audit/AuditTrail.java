package org.practicelearning.web.audit;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.router.Endpoint;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.web.gate.Door;
import org.practicelearning.web.page.Concerning;
import org.practicelearning.web.page.ReaderOf;

/**
 * Writes a line for every request that showed or changed something, once it is answered. What a route does is read off
 * its address, so that a new route is in the log from its first day.
 */
public final class AuditTrail {
    private static final Pattern FILE = Pattern.compile(
            ".*(\\.(csv|xlsx|docx|pdf|zip|ttl|jsonld|ics|ris|bib|atom|\\{format})|/original|/export.*)");
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final Pattern SEARCHING = Pattern.compile(
            "/search|/search/facet/.*|/search\\.atom|/suggest|/said-before|/api/v1/search|/doc/\\{id}/matches");
    private static final Set<String> CHOICES = Stream.concat(
                    Arrays.stream(FacetField.values()).map(FacetField::key),
                    Stream.of("order", "page", "show", "by", "part", "about", "year", "version"))
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_CHOICE = 120;
    private static final int STRANGERS_A_MINUTE = 60;

    /** Sent every few seconds while somebody types; what is saved in the end has a line. */
    private static final String WHILE_TYPING = "/drafts/{id}/part/{section}/writing";

    private static final Map<String, AuditAction> CHANGES = Map.ofEntries(
            Map.entry("add", AuditAction.ADD),
            Map.entry("ingest", AuditAction.ADD),
            Map.entry("tags", AuditAction.DECISION),
            Map.entry("sign-in", AuditAction.SIGN_IN),
            Map.entry("sign-out", AuditAction.SIGN_OUT),
            Map.entry("people", AuditAction.ACCOUNT),
            Map.entry("account", AuditAction.ACCOUNT),
            Map.entry("invitation", AuditAction.ACCOUNT),
            Map.entry("reset", AuditAction.ACCOUNT),
            Map.entry("first-run", AuditAction.ACCOUNT),
            Map.entry("cases", AuditAction.CASE),
            Map.entry("publications", AuditAction.PUBLISH),
            Map.entry("settings", AuditAction.SETTINGS),
            Map.entry("said-before", AuditAction.SEARCH));

    private static final Set<AuditAction> DECIDING = Set.of(AuditAction.CASE, AuditAction.ACCOUNT);

    /** What the log says of a decision about people: whom it was about and what they became, never what was written. */
    private static final Map<String, Pattern> DECIDED = new TreeMap<>(Map.of(
            "person", Pattern.compile("[0-9a-f-]{36}"),
            "days", Pattern.compile("\\d{1,3}"),
            "role", Pattern.compile("reader|trainer|reviewer|lead|administrator"),
            "decision", Pattern.compile("keep|out")));

    private final AuditLog log;
    private final InstantSource clock;
    private final boolean withWords;
    private final PerMinute strangers;

    /** @param withWords whether the partnership keeps the words of searches */
    public AuditTrail(AuditLog log, InstantSource clock, boolean withWords) {
        this.log = log;
        this.clock = clock;
        this.withWords = withWords;
        this.strangers = new PerMinute(clock);
    }

    /** Writes the line of a request that has been answered. */
    public void follow(Context ctx) {
        @Nullable Endpoint endpoint = ctx.endpoints().lastHttpEndpoint();
        if (endpoint == null) {
            followTurnedAway(ctx);
            return;
        }
        if (!isOfInterest(ctx, endpoint)) {
            return;
        }
        boolean refused = isRefusal(ctx.status());
        if (endpoint.path.equals(WHILE_TYPING) && !refused) {
            return;
        }
        AuditAction action = refused ? AuditAction.REFUSED : action(endpoint);
        log.record(new AuditEvent(
                clock.instant(),
                ReaderOf.of(ctx).id(),
                action,
                Concerning.subject(ctx),
                detail(ctx, endpoint, action),
                ctx.status().getCode()));
    }

    /** Somebody the gate turned away never came to a route; where there is none, nobody was turned away. */
    private void followTurnedAway(Context ctx) {
        if (isRefusal(ctx.status()) && ctx.status() != HttpStatus.NOT_FOUND) {
            log.record(new AuditEvent(
                    clock.instant(),
                    ReaderOf.of(ctx).id(),
                    AuditAction.REFUSED,
                    "",
                    ctx.method().name() + " " + ctx.path(),
                    ctx.status().getCode()));
        }
    }

    /** One line for each closed page that was asked for; in a flood the first of a minute, and then that there were more. */
    public void followStranger(Context ctx) {
        int number = strangers.next();
        if (number <= STRANGERS_A_MINUTE + 1) {
            boolean last = number > STRANGERS_A_MINUTE;
            log.record(new AuditEvent(
                    clock.instant(),
                    ReaderOf.of(ctx).id(),
                    AuditAction.REFUSED,
                    "",
                    last
                            ? "More in this minute are not written down one by one"
                            : ctx.method().name() + " " + ctx.path(),
                    HttpStatus.UNAUTHORIZED.getCode()));
        }
    }

    /** Signing in is; help, pictures of the site itself and what shows no document is not. */
    private static boolean isOfInterest(Context ctx, Endpoint endpoint) {
        boolean open = ctx.routeRoles().contains(Door.OPEN) || ctx.routeRoles().contains(Door.COMMAND);
        return !open || (!READING.contains(endpoint.method) && CHANGES.containsKey(firstPart(endpoint.path)));
    }

    private static boolean isRefusal(HttpStatus status) {
        return status == HttpStatus.UNAUTHORIZED
                || status == HttpStatus.FORBIDDEN
                || status == HttpStatus.NOT_FOUND
                || status == HttpStatus.TOO_MANY_REQUESTS;
    }

    static AuditAction action(Endpoint endpoint) {
        String path = endpoint.path;
        if (!READING.contains(endpoint.method)) {
            return path.endsWith("/remove") || path.endsWith("/delete")
                    ? AuditAction.REMOVE
                    : CHANGES.getOrDefault(firstPart(path), AuditAction.EDIT);
        }
        if (SEARCHING.matcher(path).matches()) {
            return AuditAction.SEARCH;
        }
        return FILE.matcher(path).matches() ? AuditAction.EXPORT : AuditAction.VIEW;
    }

    private static String firstPart(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(1, end < 0 ? path.length() : end);
    }

    private String detail(Context ctx, Endpoint endpoint, AuditAction action) {
        StringBuilder detail =
                new StringBuilder(endpoint.method.name()).append(' ').append(endpoint.path);
        List<String> choices = new ArrayList<>();
        ctx.queryParamMap().forEach((name, values) -> {
            if (CHOICES.contains(name) || (withWords && action == AuditAction.SEARCH && name.equals("q"))) {
                values.forEach(value ->
                        choices.add(name + "=" + value.substring(0, Math.min(value.length(), LONGEST_CHOICE))));
            }
        });
        if (DECIDING.contains(action)
                && !READING.contains(endpoint.method)
                && ctx.status().getCode() < HttpStatus.BAD_REQUEST.getCode()) {
            DECIDED.forEach((name, form) -> ctx.formParams(name).stream()
                    .filter(form.asMatchPredicate())
                    .forEach(value -> choices.add(name + "=" + value)));
        }
        if (!choices.isEmpty()) {
            detail.append(" (").append(String.join(", ", choices)).append(')');
        }
        return detail.toString();
    }
}
