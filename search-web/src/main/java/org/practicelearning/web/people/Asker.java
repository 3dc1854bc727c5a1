package org.practicelearning.web.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
 * @param told what the person is to be told on every page
 */
public record Asker(
        Kind kind,
        Reader reader,
        @Nullable Person person,
        @Nullable String session,
        Set<Scope> scopes,
        ToldPerson told) {
    public Asker {
        scopes = Set.copyOf(scopes);
    }

    /** An asker who is to be told nothing. */
    public Asker(Kind kind, Reader reader, @Nullable Person person, @Nullable String session, Set<Scope> scopes) {
        this(kind, reader, person, session, scopes, ToldPerson.NOTHING);
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

    /**
     * What a person is to be told on every page.
     *
     * @param secondStepMissing whether restricted documents wait for the second factor to be set up
     * @param notices asked for when a page is shown
     * @param ends when the session ends; null without one
     */
    public record ToldPerson(
            boolean secondStepMissing,
            Supplier<List<Notice>> notices,
            @Nullable Ends ends) {
        static final ToldPerson NOTHING = new ToldPerson(false, List::of, null);
    }

    /**
     * When a session ends.
     *
     * @param idle after how long without a request, counted from this one
     * @param latest when it ends in any case
     */
    public record Ends(Duration idle, Instant latest) {}

    /** Whoever sits at this machine while there are no accounts. */
    public static Asker atThisMachine() {
        return new Asker(Kind.OPERATOR, Reader.localOperator(), null, null, Set.of(), ToldPerson.NOTHING);
    }

    /** Somebody who has not signed in. */
    public static Asker stranger(boolean publicView) {
        return new Asker(
                Kind.STRANGER, publicView ? Reader.anyone() : nobody(), null, null, Set.of(), ToldPerson.NOTHING);
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

    /** When the session ends; empty for somebody who has none. */
    public Optional<Ends> ends() {
        return Optional.ofNullable(told.ends());
    }

    public boolean secondStepMissing() {
        return told.secondStepMissing();
    }

    /** What colleagues did that the person is to know. */
    public List<Notice> notices() {
        return told.notices().get();
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
