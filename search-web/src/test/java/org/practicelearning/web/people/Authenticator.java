package org.practicelearning.web.people;

/** The app on somebody's phone. */
public final class Authenticator {
    private Authenticator() {}

    /** What it shows in a step of thirty seconds. */
    public static String code(String key, long step) {
        return Totp.code(key, step);
    }
}
