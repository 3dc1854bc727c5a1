package org.practicelearning.web.signon;

import java.time.Instant;
import java.util.Optional;
import org.practicelearning.web.people.Secrets;

/**
 * A sign-in that was begun: travels sealed in a cookie of the browser that began it, and rests nowhere here.
 *
 * @param state the provider must send back
 * @param nonce the provider must put into its token
 * @param verifier proves that the code is redeemed by who asked for it (PKCE)
 * @param returnAddress the provider sends the browser back to
 * @param to where the person wanted to go
 */
public record Attempt(String state, String nonce, String verifier, Instant begun, String returnAddress, String to) {
    private static final String GAP = "\n";
    private static final int PARTS = 6;

    /** A new one. */
    static Attempt begin(Instant now, String returnAddress, String to) {
        return new Attempt(Secrets.random(), Secrets.random(), Secrets.random(), now, returnAddress, to);
    }

    /** As a line that can be sealed. */
    String written() {
        return String.join(GAP, state, nonce, verifier, begun.toString(), returnAddress, to);
    }

    static Optional<Attempt> read(String written) {
        String[] parts = written.split(GAP, -1);
        return parts.length == PARTS
                ? Optional.of(new Attempt(parts[0], parts[1], parts[2], Instant.parse(parts[3]), parts[4], parts[5]))
                : Optional.empty();
    }
}
