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
        line.append(citation.quotation() == null ? place(citation) : document(citation));
        line.append(" Available at: ").append(CitationFormat.oneLine(citation.address()));
        line.append(" (Accessed: ")
                .append(CitationFormat.LONG_DATE.format(citation.accessed()))
                .append(").");
        return line.toString();
    }

    /** Publisher (year) Title. p. 17, para. 4.12. */
    static String place(Citation citation) {
        String place = CitationFormat.oneLine(citation.place());
        return document(citation) + (place.isEmpty() ? "" : " " + ended(place));
    }

    private static String document(Citation citation) {
        return CitationFormat.oneLine(citation.author()) + " (" + citation.yearOrNone() + ") "
                + ended(CitationFormat.oneLine(citation.title()));
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("?") || sentence.endsWith("!") ? sentence : sentence + ".";
    }
}
