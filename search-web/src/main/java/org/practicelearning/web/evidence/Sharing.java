package org.practicelearning.web.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who in the partnership sees a collection besides the one who made it. */
public enum Sharing {
    NOBODY("Only me", "Nobody else sees it"),
    READ("Colleagues can read it", "Everybody who signs in, as far as they may open the documents"),
    ADD("Colleagues can read it and add to it", "They can also put quotations in and in order, and take out their own");

    private final String label;
    private final String hint;

    Sharing(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    /** The word in forms and the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }

    /** Finds one by its key. */
    public static Optional<Sharing> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
