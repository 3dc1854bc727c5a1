package org.practicelearning.corpus.office;

import org.practicelearning.corpus.source.Rich;
import org.practicelearning.corpus.source.Run;

/** Text as XML or HTML. */
final class Markup {
    private Markup() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The letters of a run as a flowing format keeps them: an optional hyphen inside, or a ligature as one letter. */
    static String letters(Run run) {
        return switch (run.sentinel()) {
            case "hyphen" -> {
                int half = run.text().length() / 2;
                yield run.text().substring(0, half) + "\u00ad" + run.text().substring(half);
            }
            case "ligature" -> Ligatures.in(run.text());
            default -> run.text();
        };
    }

    /** How a format marks bold text and footnote calls. */
    interface Inline {
        String bold(String escaped);

        String note(String label);
    }

    static String of(Rich text, Inline inline) {
        StringBuilder out = new StringBuilder();
        for (Run run : text.runs()) {
            if (!run.note().isEmpty()) {
                out.append(inline.note(run.note()));
            } else {
                String escaped = escape(letters(run));
                out.append(run.bold() ? inline.bold(escaped) : escaped);
            }
        }
        return out.toString();
    }
}
