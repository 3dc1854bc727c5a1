package org.practicelearning.templates.citation;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The RIS form: a tag, two spaces, a hyphen and a value on each line, ended as its readers expect. */
final class RisRecord {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);

    private final StringBuilder lines = new StringBuilder();

    private RisRecord() {}

    static String of(Citation citation) {
        RisRecord ris = new RisRecord();
        ris.line("TY", "RPRT");
        ris.line("ID", citation.key());
        ris.line("TI", citation.title());
        if (citation.publisher() != null) {
            ris.line("AU", citation.publisher() + ",");
            ris.line("PB", citation.publisher());
        }
        if (citation.year() != null) {
            ris.line("PY", citation.year().toString());
        }
        if (citation.published() != null) {
            ris.line("DA", DATE.format(citation.published()));
        }
        ris.line("M3", citation.kind());
        if (citation.page() != null) {
            ris.line("SP", citation.page());
        }
        ris.notes(citation);
        ris.line("UR", citation.address());
        ris.line("Y2", DATE.format(citation.accessed()));
        return ris.lines.append("ER  - \r\n").toString();
    }

    private void notes(Citation citation) {
        if (!citation.section().isEmpty()) {
            line("SE", citation.section());
        }
        if (citation.paragraph() != null) {
            line("N1", "Paragraph " + citation.paragraph());
        }
        if (citation.quotation() != null) {
            line("N1", "“" + citation.quotation() + "”");
        }
        line("N1", "SHA-256 of the file read: " + citation.version());
    }

    private void line(String tag, String value) {
        lines.append(tag).append("  - ").append(CitationFormat.oneLine(value)).append("\r\n");
    }
}
