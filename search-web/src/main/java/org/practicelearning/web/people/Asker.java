package org.practicelearning.web.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;

/**
 * Who stands behind a request.
 *
 * @param kind how the asker is known
 * @param reader what the asker may open
 * @param person null for the operator before there are accounts, and for somebody who has not signed in
 * @param session id of the session; null without one
 * @param scopes what a token is good for; empty when the asker comes by another way
 */
public record Asker(
        Kind kind,
        Reader reader,
        @Nullable Person person,
        @Nullable String session,
        Set<Scope> scopes) {
    public Asker {
        scopes = Set.copyOf(scopes);
    }

    /** How an asker is known. */
    public enum Kind {
        /** There are no accounts: whoever sits at this machine. */
        OPERATOR,
        /** Has not signed in. */
        STRANGER,
        /** Has signed in with the password and must still give the code of the second factor. */
        HALF_WAY,
        SIGNED_IN,
        TOKEN
    }

    /** Whoever sits at this machine while there are no accounts. */
    public static Asker atThisMachine() {
        return new Asker(Kind.OPERATOR, Reader.localOperator(), null, null, Set.of());
    }

    /** Somebody who has not signed in. */
    public static Asker stranger(boolean publicView) {
        return new Asker(Kind.STRANGER, publicView ? Reader.anyone() : nobody(), null, null, Set.of());
    }

    /** A reader who may open nothing. */
    public static Reader nobody() {
        return new Reader("nobody", compartment -> false);
    }

    public boolean isOperator() {
        return kind == Kind.OPERATOR;
    }

    public boolean isSignedIn() {
        return kind == Kind.SIGNED_IN;
    }

    /** Whether the asker has a duty: the operator has all of them, somebody unknown none. */
    public boolean may(Duty duty) {
        return isOperator()
                || person != null
                        && (kind == Kind.SIGNED_IN || kind == Kind.TOKEN)
                        && person.role().has(duty);
    }

    /** Whether there are accounts and the asker has not signed in to one. */
    public boolean isUnknown() {
        return !isOperator() && !isSignedIn();
    }

    // For templates, which cannot name an enum.

    public boolean codes() {
        return may(Duty.CODE);
    }

    public boolean adds() {
        return may(Duty.ADD);
    }

    public boolean keeps() {
        return may(Duty.KEEP);
    }

    public boolean administers() {
        return may(Duty.ADMINISTER);
    }
}
