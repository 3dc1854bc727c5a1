package org.practicelearning.corpus.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the author says a piece of text is about.
 *
 * @param coded whether the author looked; then no themes means that there are none
 * @param role the part it plays, else empty
 */
public record Marks(boolean coded, List<Theme> themes, String role) {
    /** Nobody looked. */
    static final Marks UNCODED = new Marks(false, List.of(), "");

    private static final Pattern AT_END = Pattern.compile("\\s*\\{([^{}]*)\\}\\s*$");
    private static final Pattern THEME =
            Pattern.compile("([a-z]\\w*(?:\\.\\w+)+):(happened|considered|general|absent)");
    private static final Pattern ROLE = Pattern.compile("role:(finding|recommendation|good-practice|voice|chronology)");

    public Marks {
        themes = List.copyOf(themes);
    }

    /** A concept and whether it happened, was considered, is general, or is absent. */
    public record Theme(String concept, String status) {}

    /** A text parted from the marks at its end. */
    record Marked(String text, Marks marks) {}

    static Marked cut(String source) {
        Matcher matcher = AT_END.matcher(source);
        if (!matcher.find()) {
            return new Marked(source.strip(), UNCODED);
        }
        return new Marked(source.substring(0, matcher.start()).strip(), parse(matcher.group(1)));
    }

    private static Marks parse(String inside) {
        List<Theme> themes = new ArrayList<>();
        String role = "";
        for (String token : inside.strip().split("\\s+")) {
            Matcher theme = THEME.matcher(token);
            Matcher part = ROLE.matcher(token);
            if (theme.matches()) {
                themes.add(new Theme(theme.group(1), theme.group(2)));
            } else if (part.matches()) {
                role = part.group(1);
            } else if (!token.equals("none")) {
                throw new IllegalArgumentException("not a mark: " + token);
            }
        }
        return new Marks(true, themes, role);
    }
}
