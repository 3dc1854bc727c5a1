package org.practicelearning.templates.citation;

/** “Quotation” (Publisher, year, p. 17, para. 4.12). Publisher (year) Title. Available at: … (Accessed: …). */
final class HarvardLine {
    private HarvardLine() {}

    static String of(Citation citation) {
        StringBuilder line = new StringBuilder();
        if (citation.quotation() != null) {
            line.append('“')
                    .append(CitationFormat.oneLine(citation.quotation()))
                    .append("” (");
            line.append(CitationFormat.oneLine(citation.author())).append(", ").append(citation.yearOrNone());
            line.append(citation.place().isEmpty() ? "" : ", " + CitationFormat.oneLine(citation.place()));
            line.append("). ");
        }
        line.append(CitationFormat.oneLine(citation.author()));
        line.append(" (").append(citation.yearOrNone()).append(") ");
        line.append(ended(CitationFormat.oneLine(citation.title())));
        if (citation.quotation() == null && !citation.place().isEmpty()) {
            line.append(' ').append(ended(CitationFormat.oneLine(citation.place())));
        }
        line.append(" Available at: ").append(CitationFormat.oneLine(citation.address()));
        line.append(" (Accessed: ")
                .append(CitationFormat.LONG_DATE.format(citation.accessed()))
                .append(").");
        return line.toString();
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("?") || sentence.endsWith("!") ? sentence : sentence + ".";
    }
}
