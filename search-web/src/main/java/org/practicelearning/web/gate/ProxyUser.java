package org.practicelearning.web.gate;

import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Transport;
import org.practicelearning.web.people.Asker;
import org.practicelearning.web.people.Identity;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.SignOn;
import org.practicelearning.web.people.SignOn.Arrival;
import org.practicelearning.web.reach.TrustedProxies;

/**
 * The header in which a trusted proxy names who has signed in to it. Off unless a setting names the header. From anybody
 * else the header is not passed over but refused: somebody is trying something, or the proxy is not listed.
 */
public final class ProxyUser {
    private static final String NEW = "session-begun-by-proxy";

    private final String header;
    private final TrustedProxies proxies;
    private final SignInRecord record;

    /** @param header its name; empty when there is no such proxy */
    public ProxyUser(String header, TrustedProxies proxies, SignInRecord record) {
        this.header = header;
        this.proxies = proxies;
        this.record = record;
    }

    /** Whether there is such a proxy. */
    boolean isInUse() {
        return !header.isEmpty();
    }

    /**
     * Who asks, after what the proxy says.
     *
     * @param known who holds the session that the request showed
     */
    Asker recognise(Context ctx, People people, Asker known) {
        if (header.isEmpty() || !people.mustSignIn()) {
            return known;
        }
        Optional<Identity> named = named(ctx);
        if (named.isEmpty()) {
            // Whoever came in through the proxy stays in through the proxy only.
            Person person = known.person();
            return person != null && people.signOn().isFrom(SignOn.BY_PROXY, person)
                    ? Asker.stranger(people.policy().publicView())
                    : known;
        }
        Optional<Person> account = people.signOn().account(named.get());
        if (account.isPresent()
                && known.isSignedIn()
                && known.person() != null
                && known.person().id().equals(account.get().id())) {
            return known;
        }
        return begin(ctx, people, named.get());
    }

    /** Whether the proxy's word began the session in this very request. */
    static boolean hasBegun(Context ctx) {
        return Boolean.TRUE.equals(ctx.attribute(NEW));
    }

    private Optional<Identity> named(Context ctx) {
        @Nullable String said = ctx.header(header);
        if (said == null) {
            return Optional.empty();
        }
        if (!proxies.include(ctx.ip()) || !Transport.isSecure(ctx)) {
            throw new Refusal.Forbidden(
                    "The request says who sent it in a way that only the proxy of this library may.");
        }
        String user = said.strip();
        boolean good = !user.isEmpty() && user.length() <= 254 && user.matches("[\\x21-\\x7e][\\x20-\\x7e]*");
        if (!good) {
            throw new Refusal.Forbidden("The proxy of this library named nobody that can be signed in.");
        }
        return Optional.of(new Identity(SignOn.BY_PROXY, user, user, user.contains("@") ? user : "", ""));
    }

    private Asker begin(Context ctx, People people, Identity identity) {
        switch (people.signOn().arrive(identity, Device.of(ctx))) {
            case Arrival.Begun(var begun) -> {
                SessionCookie.set(ctx, begun.secret());
                record.note(begun.person().id(), "signed in by the proxy", 200);
                ctx.attribute(NEW, true);
                return people.asker(begun.secret());
            }
            case Arrival.Waiting waiting ->
                throw new Refusal.Forbidden(
                        "You have proved who you are. An administrator of this library has to give you"
                                + " an account before you can use it; tell them that you are waiting.");
            case Arrival.TurnedAway away ->
                throw new Refusal.Forbidden(
                        "An administrator of this library has decided that you get no account here.");
            case Arrival.KeptOut out ->
                throw new Refusal.Forbidden(
                        "Your account here is disabled. An administrator of this library can tell you" + " why.");
            case Arrival.TooMany many ->
                throw new Refusal.Unavailable("Too many people are waiting for an account. Tell an administrator.");
        }
    }
}
