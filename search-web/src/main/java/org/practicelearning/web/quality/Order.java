package org.practicelearning.web.quality;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** By what the table of themes is sorted. The key is used in addresses. */
enum Order {
    VOCABULARY("", "Theme", (one, other) -> 0),
    PRECISION("precision", "Right", Comparator.comparingDouble(Standing::precision)),
    RECALL("recall", "Found", Comparator.comparingDouble(Standing::recall)),
    F1("f1", "F1", Comparator.comparingDouble(Standing::f1)),
    EXAMPLES("n", "Examples", Comparator.comparingInt(Standing::n)),
    JUDGEMENT("judgement", "In short", Comparator.comparing(Standing::judgement)),
    CHECKED(
            "checked",
            "Checked here",
            Comparator.comparingInt((Standing each) -> each.checked().all()));

    private final String key;
    private final String label;
    private final Comparator<Standing> comparator;

    Order(String key, String label, Comparator<Standing> comparator) {
        this.key = key;
        this.label = label;
        this.comparator = comparator;
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    /** What was not measured comes last, whichever way round. */
    Comparator<Standing> comparator(boolean descending) {
        Comparator<Standing> turned = descending ? comparator.reversed() : comparator;
        return this == VOCABULARY
                ? turned
                : Comparator.comparing((Standing each) -> this != CHECKED && each.n() == 0)
                        .thenComparing(turned);
    }

    static Order ofKey(@Nullable String key) {
        return Arrays.stream(values())
                .filter(each -> each.key.equals(key))
                .findFirst()
                .orElse(VOCABULARY);
    }
}
