package org.practicelearning.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.corpus.office.StableZip;
import org.practicelearning.corpus.pdf.PdfWriter;
import org.practicelearning.corpus.pdf.Redaction;
import org.practicelearning.corpus.source.Header;
import org.practicelearning.corpus.source.Rich;
import org.practicelearning.corpus.source.Run;
import org.practicelearning.corpus.source.Source;

/** The same text met twice: a redacted reissue, a copy under another name, a zip of two papers. */
public final class Reissues {
    /** Id of the report that was issued again with words taken out. */
    public static final String REDACTED = "lcspr-baby-r31";

    /** Id of the report of which somebody kept a copy. */
    public static final String COPIED = "lcspr-child-jayden";

    /** Id of the report that has an executive summary, {@code summary-sibling-group-m}. */
    public static final String SUMMARISED = "lcspr-sibling-group-m";

    private static final List<String> ZIPPED = List.of("rr-2023-02", "briefing-was-not-brought");
    private static final String OLD_DRIVE = "from the old shared drive/";
    private static final String MONTHS =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final Pattern HIDDEN = Pattern.compile("\\d{1,2} " + MONTHS + "(?: \\d{4})?|" + MONTHS + " \\d{4}");
    private static final Pattern WORDED = Pattern.compile(
            "children's centre|neighbouring county|nappy cream|dummy clip|probation|warehouse|six-year-old daughter|colic");

    private Reissues() {}

    /** A file that is a copy. @param of file it is a copy of @param relation how */
    record Copy(String file, String of, String relation, byte[] bytes) {}

    /** The redacted reissue: dates under black bars, some words replaced by {@code [redacted]}. */
    static Item redacted(Source original) {
        Header header = original.header()
                .with("id", REDACTED + "-redacted-2024")
                .with("title", original.header().title() + " (redacted)")
                .with("published", "2024-02-19")
                .with("footer", "Baby R31 LCSPR, redacted February 2024")
                .with("source", original.header().get("source") + "-redacted");
        Source redacted = original.map(line -> line.mapCells(Reissues::redact)).withHeader(header);
        return new Item(FileNames.of(header), redacted, PdfWriter.write(redacted));
    }

    private static Rich redact(Rich text) {
        List<Run> runs = new ArrayList<>();
        for (Run run : text.runs()) {
            boolean planted = !run.sentinel().isEmpty() || !run.note().isEmpty();
            runs.addAll(planted ? List.of(run) : redact(run));
        }
        return new Rich(runs);
    }

    private static List<Run> redact(Run run) {
        String worded = WORDED.matcher(run.text()).replaceAll("[redacted]");
        List<Run> runs = new ArrayList<>();
        Matcher matcher = HIDDEN.matcher(worded);
        int from = 0;
        while (matcher.find()) {
            runs.add(run.withText(worded.substring(from, matcher.start())));
            String bar = "\u2588".repeat(matcher.group().length() * 2 / 3);
            runs.add(new Run(bar, run.bold(), "", Redaction.BAR, ""));
            from = matcher.end();
        }
        runs.add(run.withText(worded.substring(from)));
        runs.removeIf(each -> each.text().isEmpty());
        return runs;
    }

    /** Files that hold nothing new. */
    static List<Copy> copies(List<Item> items) {
        List<Copy> copies = new ArrayList<>();
        Item copied = find(items, COPIED);
        copies.add(new Copy(
                OLD_DRIVE + "Copy of LCSPR Child Jayden FINAL (2).pdf",
                copied.file(),
                "duplicate",
                copied.made().bytes()));
        String zip = OLD_DRIVE + "Panel papers.zip";
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String id : ZIPPED) {
            Item item = find(items, id);
            entries.put(item.file().replaceAll(".*/", ""), item.made().bytes());
        }
        byte[] bytes = StableZip.of(entries);
        for (String id : ZIPPED) {
            copies.add(new Copy(zip, find(items, id).file(), "member", bytes));
        }
        return copies;
    }

    static Item find(List<Item> items, String id) {
        return items.stream()
                .filter(item -> item.source().header().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no source " + id));
    }

    /** How files hang together, as a table. */
    static String table(List<Item> items, List<Copy> copies) {
        StringBuilder table = new StringBuilder("file\tof\trelation\n");
        table.append(find(items, REDACTED + "-redacted-2024").file() + "\t"
                + find(items, REDACTED).file() + "\tredacted\n");
        table.append(find(items, "summary-sibling-group-m").file() + "\t"
                + find(items, SUMMARISED).file() + "\tsummary\n");
        copies.forEach(copy -> table.append(copy.file() + "\t" + copy.of() + "\t" + copy.relation() + "\n"));
        return table.toString();
    }
}
