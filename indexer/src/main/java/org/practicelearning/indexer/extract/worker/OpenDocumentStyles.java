package org.practicelearning.indexer.extract.worker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the styles of an OpenDocument file say of a paragraph or of some letters in it. */
final class OpenDocumentStyles {
    private static final int USUAL_HALF_POINTS = 24;

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable Style at;

    private static final class Style {
        @Nullable
        String parent;

        String shownName = "";
        int halfPoints;

        @Nullable
        Boolean bold;
    }

    /** Takes an element of the styles, in the order of the file. */
    void take(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "style" -> {
                Style style = new Style();
                String name = String.valueOf(Xml.attribute(reader, "name"));
                String shown = Xml.attribute(reader, "display-name");
                style.parent = Xml.attribute(reader, "parent-style-name");
                style.shownName = shown == null ? name : shown;
                styles.put(name, style);
                at = style;
            }
            case "text-properties" -> {
                Style style = at;
                if (style != null) {
                    String weight = Xml.attribute(reader, "font-weight");
                    style.bold = weight == null ? style.bold : Boolean.valueOf(weight.equals("bold"));
                    style.halfPoints = halfPoints(Xml.attribute(reader, "font-size"));
                }
            }
            default -> {
                /* looks only */
            }
        }
    }

    private static int halfPoints(@Nullable String size) {
        if (size == null || !size.matches("[0-9]{1,3}(\\.[0-9]+)?pt")) {
            return 0;
        }
        return Math.round(2 * Float.parseFloat(size.replace("pt", "")));
    }

    /** Depth of the heading a paragraph style makes, 0 when it makes none. */
    int heading(@Nullable String name) {
        Set<String> seen = new HashSet<>();
        for (Style style = style(name, seen); style != null; style = style(style.parent, seen)) {
            int level = WordStyles.headingOf(style.shownName);
            if (level > 0) {
                return level;
            }
        }
        return 0;
    }

    boolean bold(@Nullable String name, boolean otherwise) {
        Set<String> seen = new HashSet<>();
        for (Style style = style(name, seen); style != null; style = style(style.parent, seen)) {
            Boolean bold = style.bold;
            if (bold != null) {
                return bold;
            }
        }
        return otherwise;
    }

    /** Size of the letters of a paragraph style. */
    int halfPoints(@Nullable String name, int otherwise) {
        Set<String> seen = new HashSet<>();
        for (Style style = style(name, seen); style != null; style = style(style.parent, seen)) {
            if (style.halfPoints > 0) {
                return style.halfPoints;
            }
        }
        return otherwise;
    }

    /** Size that letters have when nothing is said. */
    int usualHalfPoints() {
        return halfPoints("Standard", USUAL_HALF_POINTS);
    }

    private @Nullable Style style(@Nullable String name, Set<String> seen) {
        return name != null && seen.add(name) ? styles.get(name) : null;
    }
}
