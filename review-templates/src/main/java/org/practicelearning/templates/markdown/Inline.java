package org.practicelearning.templates.markdown;

import java.util.List;
import java.util.function.Function;

/** A piece of running text. */
public sealed interface Inline {
    record Words(String text) implements Inline {}

    record Strong(List<Inline> content) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }
    }

    record Emphasis(List<Inline> content) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    /** A line that ends within a paragraph. */
    record LineBreak() implements Inline {}

    /** A place where evidence is cited, by the evidence's id in the draft. */
    record Mark(String evidence) implements Inline {}

    /** The words alone; a line break as such, a mark as nothing. */
    static String plain(List<Inline> content) {
        return plain(content, mark -> "");
    }

    /** The same, with words for each mark. */
    static String plain(List<Inline> content, Function<Mark, String> marks) {
        StringBuilder text = new StringBuilder();
        for (Inline each : content) {
            text.append(
                    switch (each) {
                        case Words words -> words.text();
                        case Strong strong -> plain(strong.content(), marks);
                        case Emphasis emphasis -> plain(emphasis.content(), marks);
                        case LineBreak lineBreak -> "\n";
                        case Mark mark -> marks.apply(mark);
                    });
        }
        return text.toString();
    }
}
