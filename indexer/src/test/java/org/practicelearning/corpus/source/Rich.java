package org.practicelearning.corpus.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text with its planted words, identifiers, footnote calls and bold stretches. */
public record Rich(List<Run> runs) {
    private static final Pattern INLINE =
            Pattern.compile("\\[\\[(sentinel|id):(\\w+)\\|([^\\]]*)\\]\\]|\\[\\^(\\w+)\\]|\\*\\*(.+?)\\*\\*");

    public Rich {
        runs = List.copyOf(runs);
    }

    /** Reads the marks of one piece of source text. */
    static Rich parse(String source) {
        return new Rich(parse(source, false));
    }

    private static List<Run> parse(String source, boolean bold) {
        List<Run> runs = new ArrayList<>();
        Matcher matcher = INLINE.matcher(source);
        int from = 0;
        while (matcher.find()) {
            add(runs, source.substring(from, matcher.start()), bold);
            if (matcher.group(5) != null) {
                runs.addAll(parse(matcher.group(5), true));
            } else if (matcher.group(4) != null) {
                runs.add(new Run(matcher.group(4), bold, "", "", matcher.group(4)));
            } else if (matcher.group(1).equals("id")) {
                runs.add(new Run(matcher.group(3), bold, "", matcher.group(2), ""));
            } else {
                runs.add(new Run(matcher.group(3), bold, matcher.group(2), "", ""));
            }
            from = matcher.end();
        }
        add(runs, source.substring(from), bold);
        return runs;
    }

    private static void add(List<Run> runs, String text, boolean bold) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, bold, "", "", ""));
        }
    }

    /** The words alone, without footnote calls. */
    public String plain() {
        return runs.stream().filter(run -> run.note().isEmpty()).map(Run::text).collect(Collectors.joining());
    }

    /** The same with typographic quotation marks, as word processors make them. */
    public Rich curly() {
        List<Run> changed = new ArrayList<>();
        char before = ' ';
        for (Run run : runs) {
            String text = curly(run.text(), before);
            changed.add(run.withText(text));
            before = text.isEmpty() ? before : text.charAt(text.length() - 1);
        }
        return new Rich(changed);
    }

    private static String curly(String text, char last) {
        StringBuilder out = new StringBuilder();
        char before = last;
        for (char each : text.toCharArray()) {
            boolean opens = Character.isWhitespace(before) || "([\u2018\u201c\u2013/".indexOf(before) >= 0;
            char printed = switch (each) {
                case '"' -> opens ? '\u201c' : '\u201d';
                case '\'' -> opens ? '\u2018' : '\u2019';
                default -> each;
            };
            out.append(printed);
            before = printed;
        }
        return out.toString();
    }
}
