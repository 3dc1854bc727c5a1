package org.practicelearning.indexer.describe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.PageContent;
import org.practicelearning.indexer.extract.TextSource;

/** The sources of the sample corpus as documents: what their authors say of them, and their text behind a plain head. */
final class SampleSources {
    static final Path FOLDER = Path.of("..", "corpus", "sources");

    private SampleSources() {}

    /** A source: what its header says, and the document made of it. */
    record Sample(Map<String, String> header, DocumentContent content) {}

    static List<Sample> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(SampleSources::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The sources of the corpus cannot be listed", e);
        }
    }

    private static Sample read(Path file) {
        try {
            String[] parts = Files.readString(file, UTF_8).split("(?m)^---\\s*$", 3);
            Map<String, String> header = new TreeMap<>();
            parts[1].lines()
                    .filter(line -> line.contains(": "))
                    .forEach(line -> header.put(
                            line.substring(0, line.indexOf(':')),
                            line.substring(line.indexOf(':') + 1).strip()));
            return new Sample(header, content(header, parts[2]));
        } catch (IOException e) {
            throw new UncheckedIOException("A source of the corpus cannot be read", e);
        }
    }

    private static DocumentContent content(Map<String, String> header, String body) {
        List<Block> blocks = new ArrayList<>(head(header));
        String text = body.replaceAll("\\s*\\{[^{}]*\\}", "").replaceAll("\\[\\[[a-z:]+\\|([^\\]]*)\\]\\]", "$1");
        for (String line : text.split("\n")) {
            if (!line.isBlank() && !line.startsWith("===") && !line.matches("\\|[-| :]+\\|")) {
                blocks.add(block(line.strip()));
            }
        }
        PageContent page = new PageContent(1, null, blocks, TextSource.TEXT, null);
        return "eml".equals(header.get("format"))
                ? new DocumentContent(
                        "message/rfc822",
                        Paging.NONE,
                        List.of(page),
                        Map.of("subject", header.getOrDefault("title", "")))
                : new DocumentContent("application/pdf", Paging.PAGES, List.of(page), Map.of());
    }

    /** Publisher, title and date in one of the three orders in which such papers have them. */
    private static List<Block> head(Map<String, String> header) {
        LocalDate date = LocalDate.parse(header.getOrDefault("published", ""));
        int shape = Math.floorMod(header.getOrDefault("id", "").hashCode(), 3);
        DateTimeFormatter format = DateTimeFormatter.ofPattern(shape == 1 ? "MMMM uuuu" : "d MMMM uuuu", Locale.UK);
        Block title = Block.of(BlockKind.HEADING, 1, header.getOrDefault("title", ""));
        String publisher = header.getOrDefault("publisher", "");
        String printed = format.format(date);
        return switch (shape) {
            case 0 -> List.of(paragraph(publisher), paragraph(kind(header)), title, paragraph("Published: " + printed));
            case 1 -> List.of(title, paragraph(publisher), paragraph(printed));
            default -> List.of(paragraph(kind(header)), title, paragraph(publisher + ", " + printed));
        };
    }

    /** What the face calls the kind of paper. */
    private static String kind(Map<String, String> header) {
        return switch (header.getOrDefault("type", "")) {
            case "lcspr" -> "Local Child Safeguarding Practice Review";
            case "scr" -> "Serious Case Review";
            case "rapid-review" -> "Rapid Review";
            case "thematic" -> "Thematic Review";
            case "audit" -> "Multi-agency Audit";
            case "briefing" -> "7-minute Briefing";
            case "annual-report" -> "Yearly Report";
            case "procedure" -> "Multi-agency Procedure";
            case "tracker" -> "Action Tracker";
            default -> "Training";
        };
    }

    private static Block block(String line) {
        if (line.startsWith("#")) {
            int level = line.indexOf(' ');
            return Block.of(BlockKind.HEADING, level + 1, line.substring(level + 1));
        }
        if (line.startsWith("|")) {
            List<String> cells = Arrays.stream(line.substring(1).split("\\|"))
                    .map(String::strip)
                    .toList();
            return Block.row(cells, false, 1);
        }
        if (line.startsWith("- ")) {
            return Block.of(BlockKind.LIST_ITEM, 1, line.substring(2));
        }
        return paragraph(
                line.startsWith("> ")
                        ? line.substring(2)
                        : line.replaceFirst("^!rec (\\d+) \\| ", "Recommendation $1: "));
    }

    private static Block paragraph(String text) {
        return Block.of(BlockKind.PARAGRAPH, 0, text);
    }
}
