package org.practicelearning.templates.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one part of a file. Each question about a field that is missing or wrong leaves a fault and an answer to
 * go on with, so that the rest of the file is looked at too.
 */
public final class Fields {
    private final Node.Mapping mapping;
    private final String path;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    Fields(Node.Mapping mapping, String path, Faults faults) {
        this.mapping = mapping;
        this.path = path;
        this.faults = faults;
    }

    /** A text that must be there. */
    public String text(String name) {
        return textIfAny(name).orElseGet(() -> {
            fault(name, "is missing");
            return "";
        });
    }

    /** A text that may be left out. */
    public Optional<String> textIfAny(String name) {
        return switch (node(name)) {
            case Node.Scalar scalar when !scalar.text().isEmpty() -> Optional.of(scalar.text());
            case Node.Scalar empty -> Optional.empty();
            case null -> Optional.empty();
            default -> {
                fault(name, "should be a text");
                yield Optional.empty();
            }
        };
    }

    /** A whole number that must be there. */
    public int number(String name) {
        String text = text(name);
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            fault(name, "“" + text + "” should be a whole number");
            return 0;
        }
    }

    /** True or false; false when left out. */
    public boolean flag(String name) {
        String text = textIfAny(name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            fault(name, "“" + text + "” should be true or false");
        }
        return text.equals("true");
    }

    /** One of a closed set, named in the file by its key. */
    public <E extends Enum<E>> E one(String name, E[] values, Function<E, String> key) {
        return named(name, text(name), values, key).orElse(values[0]);
    }

    /** One of a closed set, or nothing. */
    public <E extends Enum<E>> Optional<E> oneIfAny(String name, E[] values, Function<E, String> key) {
        return textIfAny(name).flatMap(text -> named(name, text, values, key));
    }

    private <E extends Enum<E>> Optional<E> named(String name, String text, E[] values, Function<E, String> key) {
        Optional<E> found = Arrays.stream(values)
                .filter(each -> key.apply(each).equals(text))
                .findFirst();
        if (found.isEmpty() && !text.isEmpty()) {
            fault(
                    name,
                    "“" + text + "” is not one of "
                            + Arrays.stream(values).map(key).collect(Collectors.joining(", ")));
        }
        return found;
    }

    /** A list of parts, each read in turn; none when left out. */
    public <T> List<T> parts(String name, Function<Fields, T> reader) {
        List<T> parts = new ArrayList<>();
        for (Node each : sequence(name)) {
            String here = place(name) + "[" + (parts.size() + 1) + "]";
            if (each instanceof Node.Mapping part) {
                parts.add(reader.apply(new Fields(part, here, faults)));
            } else {
                faults.add(each.line(), here, "should have fields of its own");
            }
        }
        return parts;
    }

    /** A list of words; none when left out. */
    public List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (Node each : sequence(name)) {
            if (each instanceof Node.Scalar scalar && !scalar.text().isEmpty()) {
                words.add(scalar.text());
            } else {
                faults.add(each.line(), place(name), "should be a list of words");
            }
        }
        return words;
    }

    /** Names with a text each, in the order of the file; none when left out. */
    public Map<String, String> pairs(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Node node = node(name);
        if (node instanceof Node.Mapping mapped) {
            Fields inner = new Fields(mapped, place(name), faults);
            mapped.entries().keySet().forEach(key -> pairs.put(key, inner.text(key)));
        } else if (node != null) {
            fault(name, "should be a list of lines such as “yes: Yes”");
        }
        return pairs;
    }

    /** A part with fields of its own, if it is there. */
    public <T> Optional<T> part(String name, Function<Fields, T> reader) {
        Node node = node(name);
        if (node instanceof Node.Mapping mapped) {
            return Optional.of(reader.apply(new Fields(mapped, place(name), faults)));
        }
        if (node != null) {
            fault(name, "should have fields of its own");
        }
        return Optional.empty();
    }

    /** Says that a field is wrong for a reason only its reader can know. */
    public void fault(String name, String message) {
        Node node = mapping.entries().get(name);
        faults.add(node == null ? mapping.line() : node.line(), place(name), message);
    }

    /** Ends the reading: a field nobody asked for is most likely a misspelt one. */
    public void nothingElse() {
        mapping.entries().keySet().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> fault(name, "is not known here; known are " + String.join(", ", inOrder())));
    }

    private List<String> inOrder() {
        return asked.stream().sorted().toList();
    }

    private List<Node> sequence(String name) {
        return switch (node(name)) {
            case Node.Sequence sequence -> sequence.items();
            case null -> List.of();
            default -> {
                fault(name, "should be a list of lines that begin with “- ”");
                yield List.of();
            }
        };
    }

    private @Nullable Node node(String name) {
        asked.add(name);
        return mapping.entries().get(name);
    }

    private String place(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
