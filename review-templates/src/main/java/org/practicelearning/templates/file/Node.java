package org.practicelearning.templates.file;

import java.util.List;
import java.util.Map;

/** A part of a YAML file that knows its line. */
sealed interface Node {
    int line();

    /** A word, a sentence, a number: everything is text until a field asks for more. */
    record Scalar(int line, String text) implements Node {}

    record Sequence(int line, List<Node> items) implements Node {}

    record Mapping(int line, Map<String, Node> entries) implements Node {}
}
