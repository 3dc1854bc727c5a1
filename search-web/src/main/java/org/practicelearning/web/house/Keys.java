package org.practicelearning.web.house;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** Stable names made from what somebody typed: "Who knew?" is {@code who-knew}. */
final class Keys {
    private Keys() {}

    /** A name that is not taken. */
    static String of(String words, Collection<String> taken, int longest) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        // Room for a number behind it.
        String cut = plain.substring(0, Math.min(plain.length(), longest - 4)).replaceAll("-+$", "");
        String key = cut.isEmpty() ? "own" : cut;
        String free = key;
        for (int number = 2; taken.contains(free); number++) {
            free = key + "-" + number;
        }
        return free;
    }
}
