package org.practicelearning.indexer.extract.worker;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which character set the bytes of a rich text file are in: that of the font at hand, else that of the file. */
final class RtfFonts {
    private static final Charset WINDOWS = named("windows-1252");

    private static final int SYMBOL = 2;

    private static final Map<Integer, String> SETS = Map.ofEntries(
            Map.entry(77, "x-MacRoman"),
            Map.entry(128, "windows-31j"),
            Map.entry(129, "x-windows-949"),
            Map.entry(134, "GB18030"),
            Map.entry(136, "Big5"),
            Map.entry(161, "windows-1253"),
            Map.entry(162, "windows-1254"),
            Map.entry(163, "windows-1258"),
            Map.entry(177, "windows-1255"),
            Map.entry(178, "windows-1256"),
            Map.entry(186, "windows-1257"),
            Map.entry(204, "windows-1251"),
            Map.entry(222, "x-windows-874"),
            Map.entry(238, "windows-1250"));

    private final Map<Integer, Charset> ofFont = new HashMap<>();
    private final Set<Integer> symbols = new HashSet<>();
    private Charset ofFile = WINDOWS;
    private int declared = -1;

    /** The file says which code page it is in. */
    void file(String word, int number) {
        switch (word) {
            case "mac" -> ofFile = named("x-MacRoman");
            case "pc" -> ofFile = named("IBM437");
            case "pca" -> ofFile = named("IBM850");
            case "ansicpg" -> ofFile = codePage(number);
            default -> {
                /* the usual one */
            }
        }
    }

    private static Charset codePage(int number) {
        return switch (number) {
            case 0, 1252 -> WINDOWS;
            case 932 -> named("windows-31j");
            case 936 -> named("GB18030");
            case 949 -> named("x-windows-949");
            case 950 -> named("Big5");
            case 10000 -> named("x-MacRoman");
            case 65001 -> named("UTF-8");
            default -> number < 1000 ? named("IBM" + number) : named("windows-" + number);
        };
    }

    /** A word of the font table. */
    void table(String word, int number) {
        if (word.equals("f")) {
            declared = number;
        } else if (word.equals("fcharset") && SETS.containsKey(number)) {
            ofFont.put(declared, named(SETS.get(number)));
        } else if (word.equals("fcharset") && number == SYMBOL) {
            symbols.add(declared);
        }
    }

    /** Whether its letters are signs. */
    boolean isSymbol(int font) {
        return symbols.contains(font);
    }

    Charset of(int font) {
        return ofFont.getOrDefault(font, ofFile);
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            // A Java without this set: most letters are the same in all of them.
            return Charset.forName("windows-1252");
        }
    }
}
