package org.practicelearning.templates.citation;

import java.util.Locale;

/** The BibTeX form. Values are braced; what LaTeX would act upon is escaped. */
final class BibtexEntry {
    private final StringBuilder entry = new StringBuilder();

    private BibtexEntry() {}

    static String of(Citation citation) {
        BibtexEntry bibtex = new BibtexEntry();
        bibtex.entry.append("@techreport{").append(key(citation.key())).append(",\n");
        bibtex.field("title", "{" + escape(citation.title()) + "}");
        bibtex.field("author", "{" + escape(citation.author()) + "}");
        bibtex.field("institution", escape(citation.author()));
        if (citation.year() != null) {
            bibtex.field("year", citation.year().toString());
        }
        if (citation.published() != null) {
            bibtex.field("month", Integer.toString(citation.published().getMonthValue()));
        }
        bibtex.field("type", escape(citation.kind()));
        if (citation.page() != null) {
            bibtex.field("pages", escape(citation.page()));
        }
        bibtex.field("note", escape(note(citation)));
        bibtex.field("url", url(citation.address()));
        bibtex.field("urldate", citation.accessed().toString());
        return bibtex.entry.append("}\n").toString();
    }

    private static String note(Citation citation) {
        StringBuilder note = new StringBuilder();
        if (citation.paragraph() != null) {
            note.append("Paragraph ").append(citation.paragraph()).append(". ");
        }
        if (citation.quotation() != null) {
            note.append('“').append(citation.quotation()).append("” ");
        }
        return note.append("SHA-256 of the file read: ")
                .append(citation.version())
                .toString();
    }

    private void field(String name, String value) {
        entry.append("  ").append(name).append(" = {").append(value).append("},\n");
    }

    private static String key(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
    }

    /** An address is not set as text; only what would end the field is taken out. */
    private static String url(String address) {
        return CitationFormat.oneLine(address).replaceAll("[{}\\\\]", "");
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        CitationFormat.oneLine(text).codePoints().forEach(letter -> escaped.append(escape(letter)));
        return escaped.toString();
    }

    private static String escape(int letter) {
        return switch (letter) {
            case '\\' -> "\\textbackslash{}";
            case '{' -> "\\{";
            case '}' -> "\\}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '#', '$', '%', '&', '_' -> "\\" + Character.toString(letter);
            default -> Character.toString(letter);
        };
    }
}
