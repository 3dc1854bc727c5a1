package org.practicelearning.web.people;

import java.time.Duration;

/**
 * How strictly people are asked who they are.
 *
 * @param publicView whether published material may be read without signing in
 * @param idle after how long without a request a session ends
 * @param longest after how long it ends in any case
 * @param secondFactor whether local accounts need a second factor for restricted documents
 * @param cost of hashing a password
 * @param publicName host, and port if any, under which a proxy on this machine offers the site over TLS; empty without one
 * @param searchesPerMinute how many an account may make; a fifth as many files, twice as many questions by a program
 */
public record AccessPolicy(
        boolean publicView,
        Duration idle,
        Duration longest,
        boolean secondFactor,
        Passwords.Cost cost,
        String publicName,
        int searchesPerMinute) {

    /** As it is when nobody says otherwise. */
    public static AccessPolicy usual() {
        return new AccessPolicy(
                false, Duration.ofMinutes(30), Duration.ofHours(12), true, Passwords.Cost.USUAL, "", 300);
    }

    public AccessPolicy withPublicView(boolean open) {
        return new AccessPolicy(open, idle, longest, secondFactor, cost, publicName, searchesPerMinute);
    }

    public AccessPolicy withSecondFactor(boolean needed) {
        return new AccessPolicy(publicView, idle, longest, needed, cost, publicName, searchesPerMinute);
    }

    public AccessPolicy withCost(Passwords.Cost other) {
        return new AccessPolicy(publicView, idle, longest, secondFactor, other, publicName, searchesPerMinute);
    }

    public AccessPolicy withPublicName(String name) {
        return new AccessPolicy(publicView, idle, longest, secondFactor, cost, name, searchesPerMinute);
    }

    public AccessPolicy withSearchesPerMinute(int most) {
        return new AccessPolicy(publicView, idle, longest, secondFactor, cost, publicName, most);
    }
}
