package org.practicelearning.corpus.source;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the author says about a document, key by key as in {@code corpus/README.md}; {@code none} and {@code not stated}
 * are kept as written.
 */
public record Header(Map<String, String> values) {
    private static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "type",
            "publisher",
            "partnership",
            "published",
            "incident",
            "licence",
            "access",
            "source",
            "pseudonym",
            "age",
            "sex",
            "ethnicity",
            "format",
            "layout",
            "header",
            "footer");

    public Header {
        values = Map.copyOf(values);
        if (!values.keySet().equals(KEYS)) {
            Set<String> odd = new TreeSet<>(values.keySet());
            odd.removeAll(KEYS);
            Set<String> missing = new TreeSet<>(KEYS);
            missing.removeAll(values.keySet());
            throw new IllegalArgumentException("header: unknown " + odd + ", missing " + missing);
        }
    }

    public String get(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no header " + key);
        }
        return value;
    }

    public String id() {
        return get("id");
    }

    public String title() {
        return get("title");
    }

    public String type() {
        return get("type");
    }

    public String format() {
        return get("format");
    }

    public String publisher() {
        return get("publisher");
    }

    public LocalDate published() {
        return LocalDate.parse(get("published"));
    }

    /** The value, or an empty string where the header says {@code none}. */
    public String orEmpty(String key) {
        return get(key).equals("none") ? "" : get(key);
    }

    /** The parts of a value joined by semicolons; none for {@code none}. */
    public List<String> list(String key) {
        return Arrays.stream(orEmpty(key).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The same with one value replaced. */
    public Header with(String key, String value) {
        Map<String, String> changed = new HashMap<>(values);
        changed.put(key, value);
        return new Header(changed);
    }

    /** A number that is the same for this document on every run, to choose looks and faults by. */
    public long seed() {
        long seed = 7;
        for (char each : id().toLowerCase(Locale.ROOT).toCharArray()) {
            seed = seed * 1_000_003 + each;
        }
        return seed;
    }
}
