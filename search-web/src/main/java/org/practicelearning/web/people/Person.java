package org.practicelearning.web.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param id opaque, fit for a log
 * @param password Argon2id with its parameters; null until one is chosen, or when the person comes by single sign-on only
 * @param secondKey sealed key of the second factor; null until it is set up
 * @param secondStep the last time step whose code was used: none is good twice
 */
public record Person(
        String id,
        String email,
        String name,
        String agency,
        Role role,
        State state,
        @Nullable String password,
        @Nullable String secondKey,
        long secondStep,
        boolean external,
        Instant made,
        @Nullable Instant lastSignIn) {

    /** Where an account is in its life. */
    public enum State {
        /** Asked to join; has not chosen a password yet. */
        INVITED("Invited"),
        ACTIVE("Active"),
        /** May not sign in. Accounts are kept for the record. */
        DISABLED("Disabled");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    public boolean hasSecondFactor() {
        return secondKey != null;
    }

    /** Name and agency, as colleagues know the person. */
    public String shown() {
        return agency.isEmpty() ? name : name + ", " + agency;
    }
}
