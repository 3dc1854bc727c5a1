package org.practicelearning.web.figures;

import io.javalin.http.Context;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.people.Asker;

/** To whom figures are told. */
public enum Audience {
    /** Somebody who has signed in, or sits at this machine: exact figures of what they may open. */
    PERSON,
    /** A program with a token, or the public: what is told there may go anywhere, so small numbers are hidden. */
    ELSEWHERE;

    /** Who asks decides, whatever the address. */
    public static Audience of(Context ctx) {
        return of(ReaderOf.asker(ctx));
    }

    static Audience of(Asker asker) {
        return asker.isOperator() || asker.isSignedIn() ? PERSON : ELSEWHERE;
    }
}
