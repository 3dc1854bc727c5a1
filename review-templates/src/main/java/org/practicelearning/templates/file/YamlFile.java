package org.practicelearning.templates.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads one YAML file. References between its parts are not followed, so a small file cannot become a large one. */
public final class YamlFile {
    /** The longest shipped template has 20 kB; ten times that is room for any partnership's own. */
    private static final int MOST_CHARACTERS = 200_000;

    private final Faults faults = new Faults();

    private YamlFile() {}

    /** Reads a text with the given reader of its top level; the value counts only if no fault was found. */
    public static <T> Reading<T> read(String text, Function<Fields, T> reader) {
        return new YamlFile().reading(text, reader);
    }

    /**
     * Reads a text that was found good when it was kept, whatever rules have come since: what they refuse of it is taken as
     * left out.
     */
    public static <T> T readKept(String text, Function<Fields, T> reader) {
        YamlFile file = new YamlFile();
        if (file.tree(text) instanceof Node.Mapping top) {
            return reader.apply(new Fields(top, "", file.faults));
        }
        throw new IllegalStateException("what was kept is no file of this kind");
    }

    private <T> Reading<T> reading(String text, Function<Fields, T> reader) {
        if (text.length() > MOST_CHARACTERS) {
            faults.add(1, "", "the file has more than 200,000 characters");
        } else if (tree(text) instanceof Node.Mapping top) {
            T value = reader.apply(new Fields(top, "", faults));
            if (faults.isEmpty()) {
                return new Reading.Good<>(value);
            }
        } else if (faults.isEmpty()) {
            faults.add(1, "", "the file should consist of lines such as “title: Rapid review”");
        }
        return new Reading.Faulty<>(faults.inOrder());
    }

    private Node tree(String text) {
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            if (parser.nextToken() == null) {
                return new Node.Scalar(1, "");
            }
            Node top = node(parser, "");
            if (parser.nextToken() != null) {
                faults.add(line(parser), "", "a file holds one document; remove the line “---”");
            }
            return top;
        } catch (JsonProcessingException notYaml) {
            faults.add(
                    notYaml.getLocation() == null ? 1 : notYaml.getLocation().getLineNr(),
                    "",
                    "this is not YAML; indent with blanks and not with tabs, close every quotation mark, here or further up, and"
                            + " put quotation marks around a text with “: ” in it");
            return new Node.Scalar(1, "");
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading a string", impossible);
        }
    }

    private Node node(JsonParser parser, String path) throws IOException {
        int line = line(parser);
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            faults.add(line, path, "a reference such as “*name” is not known here; write the text itself");
            return new Node.Scalar(line, "");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Node.Mapping(line, entries(parser, path));
            case START_ARRAY -> new Node.Sequence(line, items(parser, path));
            case VALUE_NULL -> new Node.Scalar(line, "");
            default -> new Node.Scalar(line, parser.getText().strip());
        };
    }

    private Map<String, Node> entries(JsonParser parser, String path) throws IOException {
        Map<String, Node> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int line = line(parser);
            parser.nextToken();
            String here = path.isEmpty() ? name : path + "." + name;
            if (entries.put(name, node(parser, here)) != null) {
                faults.add(line, here, "is there twice");
            }
        }
        return entries;
    }

    private List<Node> items(JsonParser parser, String path) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, path + "[" + (items.size() + 1) + "]"));
        }
        return items;
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
