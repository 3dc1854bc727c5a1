package org.practicelearning.web.people;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Answer.Refused;

/** Whose library this is, as an administrator said. Thread-safe. */
public final class Partnership {
    private static final double LEAST_CONTRAST = 4.5;
    private static final int LARGEST_LOGO = 200_000;

    private final H2Database database;
    private final JdbiPartnership rows;
    private volatile Introduction introduction;

    Partnership(H2Database database) {
        this.database = database;
        this.rows = new JdbiPartnership(database.jdbi());
        this.introduction = rows.find().orElse(Introduction.USUAL);
    }

    /** What was said last. */
    public Introduction introduction() {
        return introduction;
    }

    /** The bytes of the logo. */
    public Optional<byte[]> logo() {
        return rows.logo();
    }

    /**
     * Changes it.
     *
     * @param logo a new one; null keeps the old one
     * @param withoutLogo whether the old one is to go
     */
    public synchronized Answer<Introduction> change(
            String name, String colour, byte @Nullable [] logo, boolean withoutLogo) {
        String plain = name.strip();
        String wanted = colour.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.length() > 200 || plain.matches(".*\\p{Cntrl}.*")) {
            return new Refused<>("name", "Enter the name of the partnership, in 200 characters or fewer");
        }
        if (!wanted.matches("#[0-9a-f]{6}")) {
            return new Refused<>("colour", "Enter a colour as # and six figures or letters a to f, like #0b4f6c");
        }
        double contrast = Introduction.contrastWithWhite(wanted);
        if (contrast < LEAST_CONTRAST) {
            return new Refused<>(
                    "colour",
                    String.format(
                            Locale.UK,
                            "White letters cannot be read well on this colour: the contrast is %.1f and must be 4.5 or"
                                    + " more. Choose a darker one",
                            Math.floor(contrast * 10) / 10));
        }
        String type = logo == null ? "" : type(logo);
        if (logo != null && (type.isEmpty() || logo.length > LARGEST_LOGO)) {
            return new Refused<>("logo", "The logo must be a PNG or JPEG picture smaller than 200 KB");
        }
        byte[] kept = withoutLogo ? null : logo == null ? rows.logo().orElse(null) : logo;
        Introduction said = new Introduction(plain, wanted, kept == null ? "" : type(kept));
        database.useTransaction(transaction -> rows.put(transaction, said, kept));
        database.sync();
        introduction = said;
        return new Done<>(said);
    }

    /** By the first bytes: what a browser said of the file is not believed. */
    private static String type(byte[] bytes) {
        if (bytes.length > 8 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G') {
            return "image/png";
        }
        return bytes.length > 3 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8 && bytes[2] == (byte) 0xff
                ? "image/jpeg"
                : "";
    }
}
