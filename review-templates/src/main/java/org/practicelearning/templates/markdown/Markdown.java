package org.practicelearning.templates.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people have written into blocks. */
public final class Markdown {
    private static final Pattern HEADING = Pattern.compile("(#{1,3}) +(.*)");
    private static final Pattern ITEM = Pattern.compile("(\\s*)(?:[-*•]|(\\d{1,3})[.)])\\s+(\\S.*)");

    /** Lists and quotations deeper than this are text: nobody reads them, and a stack has an end. */
    private static final int DEEPEST = 8;

    private final List<String> lines;
    private final int depth;
    private final List<Block> blocks = new ArrayList<>();
    private int at;

    private Markdown(List<String> lines, int depth) {
        this.lines = lines;
        this.depth = depth;
    }

    /** The blocks of a text. */
    public static List<Block> read(String text) {
        return new Markdown(text.lines().toList(), 0).blocks();
    }

    private List<Block> blocks() {
        while (at < lines.size()) {
            String line = lines.get(at);
            if (line.isBlank()) {
                at++;
            } else {
                block(line);
            }
        }
        return List.copyOf(blocks);
    }

    private void block(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (heading.matches()) {
            blocks.add(new Block.Heading(heading.group(1).length(), InlineReader.read(heading.group(2))));
            at++;
        } else if (depth < DEEPEST && line.startsWith(">")) {
            quotation();
        } else if (depth < DEEPEST && item.matches()) {
            list(item);
        } else {
            paragraph();
        }
    }

    private void quotation() {
        List<String> inner = new ArrayList<>();
        while (at < lines.size() && lines.get(at).startsWith(">")) {
            String line = lines.get(at++).substring(1);
            inner.add(line.startsWith(" ") ? line.substring(1) : line);
        }
        blocks.add(new Block.Quotation(new Markdown(inner, depth + 1).blocks()));
    }

    private void list(Matcher first) {
        boolean ordered = first.group(2) != null;
        int start = ordered ? Integer.parseInt(first.group(2)) : 1;
        int indent = width(first.group(1));
        List<List<Block>> items = new ArrayList<>();
        while (at < lines.size()) {
            Matcher item = ITEM.matcher(lines.get(at));
            if (!item.matches() || (item.group(2) != null) != ordered || width(item.group(1)) < indent) {
                break;
            }
            items.add(item(item.group(3), indent));
        }
        blocks.add(new Block.Items(ordered, start, items));
    }

    /** The rest of an item is what is indented deeper than its bullet, blank lines between included. */
    private List<Block> item(String firstLine, int indent) {
        List<String> inner = new ArrayList<>();
        inner.add(firstLine);
        at++;
        while (at < lines.size()) {
            String line = lines.get(at);
            if (line.isBlank() && at + 1 < lines.size() && deeper(lines.get(at + 1), indent)) {
                inner.add("");
            } else if (deeper(line, indent)) {
                inner.add(outdented(line, indent + 2));
            } else {
                break;
            }
            at++;
        }
        return new Markdown(inner, depth + 1).blocks();
    }

    private void paragraph() {
        List<Inline> content = new ArrayList<>(InlineReader.read(lines.get(at++)));
        while (at < lines.size() && !lines.get(at).isBlank() && !interrupts(lines.get(at))) {
            content.add(new Inline.LineBreak());
            content.addAll(InlineReader.read(lines.get(at++)));
        }
        blocks.add(new Block.Paragraph(content));
    }

    /** "2024. A year …" at the start of a wrapped line is no list; a list within a paragraph begins at 1. */
    private boolean interrupts(String line) {
        Matcher item = ITEM.matcher(line);
        return HEADING.matcher(line).matches()
                || (depth < DEEPEST && line.startsWith(">"))
                || (depth < DEEPEST
                        && item.matches()
                        && (item.group(2) == null || item.group(2).equals("1")));
    }

    private static boolean deeper(String line, int indent) {
        return !line.isBlank() && width(line) > indent;
    }

    /** Leading white space in columns; a tab counts four. */
    private static int width(String line) {
        int width = 0;
        for (int index = 0; index < line.length() && Character.isWhitespace(line.charAt(index)); index++) {
            width += line.charAt(index) == '\t' ? 4 : 1;
        }
        return width;
    }

    private static String outdented(String line, int columns) {
        int index = 0;
        for (int width = 0; index < line.length() && width < columns; index++) {
            if (!Character.isWhitespace(line.charAt(index))) {
                break;
            }
            width += line.charAt(index) == '\t' ? 4 : 1;
        }
        return line.substring(index);
    }
}
