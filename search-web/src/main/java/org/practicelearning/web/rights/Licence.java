package org.practicelearning.web.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who says what may be done with the text of a document. A closed list: nothing else is ever stored. */
public enum Licence {
    /** The partnership's own. */
    OWN("own", "Our own", "The partnership wrote it and may publish it again", true),
    OPEN("open", "Open", "May be published again, for example under the Open Government Licence", true),
    PUBLISHER("publisher", "The publisher's", "Copyright of the publisher. Ask before publishing it again", false),
    /** Nobody has said; treated as somebody else's copyright. */
    UNKNOWN("unknown", "Not known", "Treated as the publisher's until somebody finds out", false);

    private final String key;
    private final String label;
    private final String hint;
    private final boolean free;

    Licence(String key, String label, String hint, boolean free) {
        this.key = key;
        this.label = label;
        this.hint = hint;
        this.free = free;
    }

    /** The word in catalogues, addresses and the database. */
    public String key() {
        return key;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** What it means, in one sentence. */
    public String hint() {
        return hint;
    }

    /** Whether the text may leave the library in full. */
    public boolean isFree() {
        return free;
    }

    /** The keys, in the order of forms. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Licence::key).toList();
    }

    /** Finds a licence by its key. */
    public static Optional<Licence> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    /** The licence a catalogue states; {@link #UNKNOWN} for anything that is none. */
    public static Licence of(@Nullable String key) {
        return key == null ? UNKNOWN : ofKey(key).orElse(UNKNOWN);
    }
}
