package org.practicelearning.indexer.extract.worker;

import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Counts the lists of a Word file and writes the numbers that Word shows but does not store. */
final class WordNumbering {
    private static final int LEVELS = 9;

    private final Map<String, Level[]> abstracts = new HashMap<>();
    private final Map<String, Num> nums = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    private static final class Level {
        String format = "decimal";
        String text = "%1.";
        int start = 1;
    }

    private static final class Num {
        String kind = "";
        final Map<Integer, Integer> restarts = new HashMap<>();
        boolean begun;
    }

    static WordNumbering none() {
        return new WordNumbering();
    }

    static WordNumbering read(InputStream in) throws XMLStreamException {
        WordNumbering numbering = new WordNumbering();
        XMLStreamReader reader = Xml.reader(in);
        Level[] levels = null;
        Level level = null;
        Num num = null;
        int override = 0;
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "abstractNum" -> {
                    levels = new Level[LEVELS];
                    num = null;
                    numbering.abstracts.put(String.valueOf(Xml.attribute(reader, "abstractNumId")), levels);
                }
                case "num" -> {
                    num = new Num();
                    levels = null;
                    numbering.nums.put(String.valueOf(Xml.attribute(reader, "numId")), num);
                }
                case "abstractNumId" -> {
                    if (num != null) {
                        num.kind = String.valueOf(Xml.attribute(reader, "val"));
                    }
                }
                case "lvlOverride" -> override = Xml.number(reader, "ilvl", 0);
                case "startOverride" -> {
                    if (num != null) {
                        num.restarts.put(override, Xml.number(reader, "val", 1));
                    }
                }
                case "lvl" -> {
                    level = new Level();
                    int at = Xml.number(reader, "ilvl", 0);
                    if (levels != null && at >= 0 && at < LEVELS) {
                        levels[at] = level;
                    }
                }
                default -> {
                    if (level != null) {
                        take(reader, level);
                    }
                }
            }
        }
        return numbering;
    }

    private static void take(XMLStreamReader reader, Level level) {
        switch (reader.getLocalName()) {
            case "numFmt" -> level.format = String.valueOf(Xml.attribute(reader, "val"));
            case "lvlText" -> level.text = String.valueOf(Xml.attribute(reader, "val"));
            case "start" -> level.start = Xml.number(reader, "val", 1);
            default -> {
                /* looks only */
            }
        }
    }

    private @Nullable Level level(String numId, int at) {
        Num num = nums.get(numId);
        Level[] levels = num == null ? null : abstracts.get(num.kind);
        return levels == null || at < 0 || at >= LEVELS ? null : levels[at];
    }

    /** Whether the items of a list level have bullets rather than numbers. */
    boolean isBullet(String numId, int at) {
        Level level = level(numId, at);
        return level != null && level.format.equals("bullet");
    }

    /** Whether a level shows the numbers of the levels above it too, as numbered paragraphs do ("4.12"). */
    boolean isCompound(String numId, int at) {
        Level level = level(numId, at);
        return level != null && level.text.indexOf('%') != level.text.lastIndexOf('%');
    }

    /** The number of the next paragraph on a level, as Word shows it; empty for bullets. */
    String next(String numId, int at) {
        Level level = level(numId, at);
        Num num = nums.get(numId);
        if (level == null || num == null) {
            return "";
        }
        int[] counter = counters.computeIfAbsent(num.kind, kind -> new int[LEVELS]);
        if (!num.begun) {
            num.begun = true;
            num.restarts.forEach((restarted, value) -> {
                if (restarted >= 0 && restarted < LEVELS) {
                    counter[restarted] = value - 1;
                    Arrays.fill(counter, restarted + 1, LEVELS, 0);
                }
            });
        }
        if (counter[at] == 0 && !num.restarts.containsKey(at)) {
            counter[at] = level.start - 1;
        }
        counter[at]++;
        Arrays.fill(counter, at + 1, LEVELS, 0);
        return level.format.equals("bullet") || level.format.equals("none") ? "" : shown(numId, level, counter);
    }

    private String shown(String numId, Level level, int[] counter) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < level.text.length(); i++) {
            char c = level.text.charAt(i);
            boolean isPlace = c == '%'
                    && i + 1 < level.text.length()
                    && level.text.charAt(i + 1) >= '1'
                    && level.text.charAt(i + 1) <= '9';
            if (isPlace) {
                int at = level.text.charAt(++i) - '1';
                Level shownLevel = level(numId, at);
                int value = counter[at] == 0 && shownLevel != null ? shownLevel.start : counter[at];
                shown.append(number(value, shownLevel == null ? "decimal" : shownLevel.format));
            } else {
                shown.append(c);
            }
        }
        return shown.toString().strip();
    }

    private static String number(int value, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(value).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(value);
            case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(value);
            case "decimalZero" -> value < 10 ? "0" + value : Integer.toString(value);
            default -> Integer.toString(value);
        };
    }

    /** After Z comes AA, then BB. */
    private static String letters(int value) {
        if (value < 1 || value > 26 * 20) {
            return Integer.toString(value);
        }
        return String.valueOf((char) ('A' + (value - 1) % 26)).repeat((value - 1) / 26 + 1);
    }

    private static String roman(int value) {
        if (value < 1 || value > 3999) {
            return Integer.toString(value);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int left = value;
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                roman.append(signs[i]);
                left -= values[i];
            }
        }
        return roman.toString();
    }
}
