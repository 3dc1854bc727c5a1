package org.practicelearning.web.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Age bands of children as reviews use them; the key is kept, the label shown. In order of age. */
public enum AgeBand {
    UNBORN("unborn", "Unborn"),
    UNDER_1("under 1", "Under 1"),
    FROM_1_TO_5("1 to 5", "1 to 5"),
    FROM_6_TO_10("6 to 10", "6 to 10"),
    FROM_11_TO_15("11 to 15", "11 to 15"),
    FROM_16_TO_17("16 to 17", "16 to 17"),
    CARE_LEAVER("18 to 24", "18 to 24 (care leaver)");

    private final String key;
    private final String label;

    AgeBand(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public static Optional<AgeBand> ofKey(String key) {
        String wanted = key.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.key.equals(wanted)).findFirst();
    }
}
