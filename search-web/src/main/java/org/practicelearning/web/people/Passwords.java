package org.practicelearning.web.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/** Hashes passwords with Argon2id and checks them; says what is wrong with one that somebody wants. Thread-safe. */
public final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 256;

    /** What a hash costs: 64 MiB and three passes, some 0.2 s of one core. */
    public record Cost(int kibibytes, int passes) {
        public static final Cost USUAL = new Cost(64 * 1024, 3);
    }

    private static final int SALT = 16;
    private static final int TAG = 32;
    private static final Pattern KEPT =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,3}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Words that guessers put together first; a password is not made of them alone. */
    private static final List<String> COMMON = List.of(
            "password",
            "passwort",
            "welcome",
            "qwertyuiop",
            "qwerty",
            "asdfghjkl",
            "letmein",
            "administrator",
            "admin",
            "changeme",
            "iloveyou",
            "football",
            "liverpool",
            "arsenal",
            "monkey",
            "dragon",
            "sunshine",
            "princess",
            "safeguarding",
            "children",
            "partnership",
            "library",
            "practice",
            "learning",
            "council",
            "summer",
            "winter",
            "spring",
            "autumn",
            "secret",
            "england");

    private static final String ROWS = "01234567890 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm";
    private static final int SHORTEST_RUN = 3;

    /** Two at once fill 128 MiB; the others wait. */
    private final Semaphore permits = new Semaphore(2, true);

    private final Cost cost;
    private final String nobodys;

    public Passwords(Cost cost) {
        this.cost = cost;
        this.nobodys = hash(Secrets.random());
    }

    /** What is kept of a password. */
    public String hash(String password) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.kibibytes() + ",t=" + cost.passes() + ",p=1$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(tag(password, salt, cost));
    }

    /**
     * Whether a password is the one that was hashed.
     *
     * @param kept the hash; null when there is none, which takes as long as if there were
     */
    public boolean matches(String password, @Nullable String kept) {
        Matcher parts = KEPT.matcher(kept == null ? nobodys : kept);
        if (!parts.matches()) {
            throw new IllegalStateException("a password is kept in a form this program does not know");
        }
        Cost paid = new Cost(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        byte[] salt = Base64.getDecoder().decode(parts.group(3));
        boolean same = MessageDigest.isEqual(
                tag(password, salt, paid), Base64.getDecoder().decode(parts.group(4)));
        return same && kept != null;
    }

    /** Whether a hash was made more cheaply than it would be now. */
    boolean isOutdated(String kept) {
        return !kept.startsWith("$argon2id$v=19$m=" + cost.kibibytes() + ",t=" + cost.passes() + ",");
    }

    private byte[] tag(String password, byte[] salt, Cost paid) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(paid.kibibytes())
                .withIterations(paid.passes())
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] tag = new byte[TAG];
        permits.acquireUninterruptibly();
        try {
            argon.generateBytes(password.getBytes(StandardCharsets.UTF_8), tag);
        } finally {
            permits.release();
        }
        return tag;
    }

    /** What is wrong with a password somebody wants, for the page; empty when nothing is. */
    public static String fault(String password, String email, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return "The password must be " + SHORTEST + " characters or longer. Three or four words that do not belong"
                    + " together are good";
        }
        if (length > LONGEST) {
            return "The password must be " + LONGEST + " characters or shorter";
        }
        String rest = password.toLowerCase(Locale.ROOT);
        for (String part : (email + " " + name).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (part.length() >= 3) {
                rest = rest.replace(part, "");
            }
        }
        for (String word : COMMON) {
            rest = rest.replace(word, "");
        }
        return withoutRuns(rest)
                                .codePoints()
                                .filter(Character::isLetterOrDigit)
                                .distinct()
                                .count()
                        < 5
                ? "The password is too easy to guess: it is made of a name, a common word, a few characters or a row of"
                        + " them"
                : "";
    }

    /** A text without what follows the order of the figures, the alphabet or the keyboard, like 1234 or qwert. */
    private static String withoutRuns(String text) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            while (end < text.length() && isInARow(text.substring(at, end + 1))) {
                end++;
            }
            if (end - at < SHORTEST_RUN) {
                kept.append(text.charAt(at));
                end = at + 1;
            }
            at = end;
        }
        return kept.toString();
    }

    private static boolean isInARow(String part) {
        return ROWS.contains(part)
                || ROWS.contains(new StringBuilder(part).reverse().toString());
    }
}
