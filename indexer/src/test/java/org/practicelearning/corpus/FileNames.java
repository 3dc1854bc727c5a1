package org.practicelearning.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicelearning.corpus.source.Header;

/** Where a partnership would keep a document, and under what name: no two people name files alike. */
final class FileNames {
    private static final Set<String> ACRONYMS = Set.of("lcspr", "scr", "cse", "hsb", "pv23");

    private static final Map<String, String> SPOKEN =
            Map.of("rr", "Rapid review", "proc", "Procedure", "annual", "Yearly report");

    private FileNames() {}

    /** The path below {@code documents/}, with {@code /}. */
    static String of(Header header) {
        String name = switch ((int) Math.floorMod(header.seed(), 3L)) {
            case 0 -> header.id();
            case 1 ->
                words(header, "_") + "_" + Wording.month(header.published()).replace(' ', '_');
            default -> words(header, " ") + " - final for publication";
        };
        if (!header.get("access").equals("published")) {
            name = name.replace(" - final for publication", " v3 (restricted circulation)");
        }
        return folder(header) + "/" + name + "." + extension(header.format());
    }

    private static String words(Header header, String between) {
        return Arrays.stream(header.id().split("-")).map(FileNames::word).collect(Collectors.joining(between));
    }

    private static String word(String part) {
        String spoken = SPOKEN.getOrDefault(part, "");
        if (!spoken.isEmpty()) {
            return spoken;
        }
        return ACRONYMS.contains(part) || part.matches("[a-z]{1,2}[0-9]+")
                ? part.toUpperCase(Locale.ROOT)
                : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
    }

    private static String folder(Header header) {
        return switch (header.type()) {
            case "lcspr" -> "reviews";
            case "scr" -> "reviews/serious case reviews";
            case "thematic" -> header.get("partnership").equals("National") ? "reviews/national" : "reviews/thematic";
            case "rapid-review" -> "rapid-reviews";
            case "audit" -> "audits";
            case "briefing" -> "briefings";
            case "annual-report" -> "reports";
            case "procedure" -> "procedures";
            case "training" -> "training";
            case "tracker" -> "trackers";
            case "correspondence" -> "correspondence";
            default -> throw new IllegalArgumentException("no folder for " + header.type());
        };
    }

    private static String extension(String format) {
        return format.equals("scan") || format.equals("mixed") ? "pdf" : format;
    }
}
