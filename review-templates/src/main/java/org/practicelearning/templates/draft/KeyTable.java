package org.practicelearning.templates.draft;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Template;

/**
 * The real identities behind a draft's pseudonyms, readable by the owner of the case. Nothing in this module takes both a
 * key table and a draft but the check that looks for its names in a text.
 *
 * @param entries by {@code section.field}, or by pseudonym for people of whom a table speaks
 */
public record KeyTable(Map<String, String> entries) {
    public KeyTable {
        entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    /** A key table with nothing in it. */
    public static KeyTable empty() {
        return new KeyTable(Map.of());
    }

    /** The same with an entry more, or another value for one; an empty value takes the entry out. */
    public KeyTable with(String key, String value) {
        Map<String, String> all = new TreeMap<>(entries);
        if (value.isBlank()) {
            all.remove(key);
        } else {
            all.put(key, value.strip());
        }
        return new KeyTable(all);
    }

    /** The fields of a template that belong here. */
    public static List<Template.Place> fields(Template template) {
        return template.places().filter(place -> isIdentity(place.field())).toList();
    }

    private static boolean isIdentity(Field field) {
        return field.identity();
    }

    /** Says how many entries there are and nothing else, so that no log ever holds one. */
    @Override
    public String toString() {
        return "KeyTable[" + entries.size() + " entries]";
    }
}
