package org.practicelearning.web.gate;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.Set;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Transport;
import org.practicelearning.web.people.Asker;
import org.practicelearning.web.people.People;

/** Finds out who asks, and lets in whom the door of the route lets in. */
public final class Gate {
    private static final String BEARER = "Bearer ";
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final People people;
    private final Handler formKept;
    private final Handler turnedAway;
    private final Pace pace;
    private final ProxyUser proxied;

    /**
     * @param formKept asks somebody to sign in without losing the form that was sent
     * @param turnedAway told of a stranger who asked for a closed page; the way in itself is none
     * @param pace how often somebody may ask
     * @param proxied whom a trusted proxy names
     */
    public Gate(People people, Handler formKept, Handler turnedAway, Pace pace, ProxyUser proxied) {
        this.turnedAway = turnedAway;
        this.proxied = proxied;
        this.pace = pace;
        this.people = people;
        this.formKept = formKept;
    }

    /** Finds out who asks. Runs before everything else that looks at a request. */
    public void recognise(Context ctx) {
        if (ctx.path().startsWith("/assets/")) {
            return;
        }
        String bearer = ctx.header("Authorization");
        // A proxy may pass on what it was shown itself.
        if (bearer != null && people.mustSignIn() && (isToken(bearer) || !proxied.isInUse())) {
            ReaderOf.is(ctx, program(bearer));
            return;
        }
        String secret = SessionCookie.read(ctx);
        Asker shown = people.asker(secret);
        Asker asker = proxied.recognise(ctx, people, shown);
        if (asker.session() != null && asker.session().equals(shown.session()) && secret != null) {
            FormToken.bind(ctx, secret);
        }
        ReaderOf.is(ctx, asker);
    }

    private static boolean isToken(String shown) {
        return shown.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    private Asker program(String shown) {
        return Optional.of(shown)
                .filter(Gate::isToken)
                .flatMap(each -> people.program(each.substring(BEARER.length()).strip()))
                .orElseThrow(() -> new Refusal.Unknown("The token is not known here, has expired or was revoked."));
    }

    /** Lets a request through to its route, or answers it. */
    public void admit(Context ctx) throws Exception {
        if (!people.mustSignIn()) {
            refuseFromElsewhere(ctx);
            return;
        }
        Optional<Door> door = ctx.routeRoles().stream()
                .filter(Door.class::isInstance)
                .map(Door.class::cast)
                .findFirst();
        if (door.isEmpty()) {
            throw new Refusal.NotFound("");
        }
        if (!admits(door.get(), ReaderOf.asker(ctx))) {
            refuse(ctx, ReaderOf.asker(ctx));
            return;
        }
        pace.check(ctx, ReaderOf.asker(ctx));
        if (ProxyUser.hasBegun(ctx) && !READING.contains(ctx.method())) {
            // The form belongs to a session that has ended.
            formKept.handle(ctx);
            ctx.skipRemainingHandlers();
        }
    }

    /** While there are no accounts only the person at this machine is let in, who does not come through the proxy. */
    private static void refuseFromElsewhere(Context ctx) {
        if (Transport.isSecure(ctx)) {
            throw new Refusal.Forbidden("There are no accounts yet. Make the first one on the computer itself.");
        }
    }

    private boolean admits(Door door, Asker asker) {
        if (door.duty().isEmpty()) {
            return true;
        }
        boolean inScope = asker.kind() != Asker.Kind.TOKEN
                || door.scope().filter(asker.scopes()::contains).isPresent();
        return asker.may(door.duty().get()) && inScope
                || door.inPublicView()
                        && people.policy().publicView()
                        && asker.kind() != Asker.Kind.TOKEN
                        && !asker.isSignedIn();
    }

    private void refuse(Context ctx, Asker asker) throws Exception {
        if (asker.isSignedIn() || asker.kind() == Asker.Kind.TOKEN) {
            throw new Refusal.Forbidden(
                    asker.isSignedIn()
                            ? "Your role does not include this. An administrator can change your role."
                            : "The token is not good for this.");
        }
        if (ctx.path().startsWith("/api/") || ctx.path().equals("/suggest")) {
            ctx.header("WWW-Authenticate", "Bearer");
            throw new Refusal.Unknown("Only for people who have signed in, and for programs with a token.");
        }
        if (!ctx.path().equals("/")) {
            turnedAway.handle(ctx);
        }
        if (READING.contains(ctx.method())) {
            Address signIn =
                    asker.kind() == Asker.Kind.HALF_WAY ? Address.of("sign-in", "code") : Address.of("sign-in");
            String path = OwnPath.of(ctx);
            ctx.redirect(signIn.with("to", path.equals("/") ? null : path).toString(), HttpStatus.SEE_OTHER);
        } else {
            formKept.handle(ctx);
        }
        ctx.skipRemainingHandlers();
    }
}
