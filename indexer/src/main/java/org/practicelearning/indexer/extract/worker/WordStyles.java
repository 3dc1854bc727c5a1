package org.practicelearning.indexer.extract.worker;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the styles of a Word file say of a paragraph: whether it is a heading, a list item, and how large its letters. */
final class WordStyles {
    private static final Pattern HEADING = Pattern.compile("heading\\s*([1-9])");
    static final int DEEPEST = 6;

    private final Map<String, Style> styles = new HashMap<>();
    private int usualHalfPoints = 22;

    private static final class Style {
        @Nullable
        String basedOn;

        int heading;

        @Nullable
        String numbering;

        int level = -1;
        int halfPoints;

        @Nullable
        Boolean bold;
    }

    static WordStyles none() {
        return new WordStyles();
    }

    static WordStyles read(InputStream in) throws XMLStreamException {
        WordStyles styles = new WordStyles();
        XMLStreamReader reader = Xml.reader(in);
        Style at = null;
        boolean inDefaults = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("docDefaults")) {
                inDefaults = false;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "docDefaults" -> inDefaults = true;
                case "style" -> {
                    at = new Style();
                    styles.styles.put(String.valueOf(Xml.attribute(reader, "styleId")), at);
                }
                case "sz" -> {
                    int size = Xml.number(reader, "val", 0);
                    if (inDefaults && size > 0) {
                        styles.usualHalfPoints = size;
                    } else if (at != null) {
                        at.halfPoints = size;
                    }
                }
                default -> {
                    if (at != null) {
                        take(reader, at);
                    }
                }
            }
        }
        return styles;
    }

    private static void take(XMLStreamReader reader, Style style) {
        switch (reader.getLocalName()) {
            case "name" -> style.heading = headingOf(Xml.attribute(reader, "val"));
            case "basedOn" -> style.basedOn = Xml.attribute(reader, "val");
            case "outlineLvl" -> {
                int level = Xml.number(reader, "val", 9);
                style.heading = style.heading == 0 && level < 9 ? Math.min(level + 1, DEEPEST) : style.heading;
            }
            case "numId" -> style.numbering = Xml.attribute(reader, "val");
            case "ilvl" -> style.level = Xml.number(reader, "val", 0);
            case "b" -> style.bold = Xml.isOn(reader);
            default -> {
                /* says nothing about structure */
            }
        }
    }

    static int headingOf(@Nullable String name) {
        if (name == null) {
            return 0;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        Matcher heading = HEADING.matcher(lower);
        if (heading.matches()) {
            return Math.min(Integer.parseInt(heading.group(1)), DEEPEST);
        }
        return lower.equals("title") ? 1 : lower.equals("subtitle") ? 2 : 0;
    }

    /** Depth of the heading a style makes, 0 when it makes none. */
    int heading(@Nullable String style) {
        for (Style at : chain(style)) {
            if (at.heading > 0) {
                return at.heading;
            }
        }
        return 0;
    }

    /** Whether a style makes bold letters. */
    boolean bold(@Nullable String style) {
        for (Style at : chain(style)) {
            if (at.bold != null) {
                return at.bold;
            }
        }
        return false;
    }

    /** Number of the list a style belongs to, or null. */
    @Nullable
    String numbering(@Nullable String style) {
        for (Style at : chain(style)) {
            if (at.numbering != null) {
                return at.numbering;
            }
        }
        return null;
    }

    /** Level in its list that a style gives, from 0. */
    int level(@Nullable String style) {
        for (Style at : chain(style)) {
            if (at.level >= 0) {
                return at.level;
            }
        }
        return 0;
    }

    /** Size of its letters in half points. */
    int halfPoints(@Nullable String style) {
        for (Style at : chain(style)) {
            if (at.halfPoints > 0) {
                return at.halfPoints;
            }
        }
        return usualHalfPoints;
    }

    int usualHalfPoints() {
        return usualHalfPoints;
    }

    private Iterable<Style> chain(@Nullable String first) {
        List<Style> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String name = first;
        while (name != null && seen.add(name) && styles.containsKey(name)) {
            Style style = styles.get(name);
            chain.add(style);
            name = style.basedOn;
        }
        return chain;
    }
}
