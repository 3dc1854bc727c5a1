package org.practicelearning.web.people;

/**
 * Who somebody is elsewhere.
 *
 * @param issuer who says so
 * @param subject what the issuer calls the person, for ever and no other: never an e-mail address, which can be given to
 *     somebody else
 * @param name as the issuer says; only shown
 * @param email as the issuer says; only shown
 * @param home the organisation the person is at home in, as far as the issuer says; only shown
 */
public record Identity(String issuer, String subject, String name, String email, String home) {
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_HOME = 200;

    public Identity {
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("a subject has 1 to 300 characters");
        }
        name = shown(name, LONGEST_NAME);
        email = shown(email, LONGEST_EMAIL);
        home = shown(home, LONGEST_HOME);
    }

    private static String shown(String text, int longest) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return plain.codePointCount(0, plain.length()) <= longest / 2 || plain.length() <= longest
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, longest / 2));
    }
}
