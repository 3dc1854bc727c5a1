package org.practicelearning.web.signon;

import java.util.Locale;

/** Why somebody did not come in, in words for that person. */
public enum Trouble {
    /** The browser holds no attempt: too old, used already, begun in another browser, or sent here by somebody else. */
    NO_ATTEMPT("This sign-in was used already, is too old, or was begun in another browser or tab. Start again."),
    STATE("This answer does not belong to the sign-in that was begun in this browser. Start again."),
    REPLAYED("This sign-in was used already. Each works once. Start again."),
    DENIED(
            "Your organisation did not sign you in, or you stopped before the end. Try again, or ask its IT service desk."),
    UNREACHABLE("Your organisation's sign-in cannot be reached now. Try again in a few minutes."),
    CODE("Your organisation's sign-in did not confirm who you are. Start again; if it happens again, tell an"
            + " administrator of this library."),
    TOKEN(
            "What your organisation's sign-in said could not be trusted, so nobody was signed in. Start again; if it happens"
                    + " again, tell an administrator of this library."),
    TENANT("Your account is not one of the organisation that signs in here. Use the account of that organisation, or"
            + " ask an administrator of this library.");

    private final String sentence;

    Trouble(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** The word for logs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
