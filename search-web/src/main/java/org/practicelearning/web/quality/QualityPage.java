package org.practicelearning.web.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page on the quality of themes shows, in the words it shows it in. */
record QualityPage(
        String headline,
        List<Whole> wholes,
        List<Way> facets,
        List<Count> counts,
        List<Column> columns,
        List<Line> lines,
        int fewest,
        String csv) {

    /** A link; {@code chosen} when it leads to this page. */
    record Way(String label, String address, boolean chosen) {}

    /** How many themes shown are of a kind, and what that means. */
    record Count(String label, String themes, String advice) {}

    /** All themes of a facet together. */
    record Whole(String label, String address, Measure passages, Measure documents) {}

    /** Figures in words. */
    record Measure(String precision, String recall, String f1, String n) {}

    /** A heading that sorts; {@code direction} is what a screen reader is told, null when it is not sorted by it. */
    record Column(
            String label,
            String explained,
            String address,
            @Nullable String direction,
            boolean numeric) {}

    /** A theme. */
    record Line(
            String label,
            String address,
            Measure passages,
            Measure documents,
            String judgement,
            boolean poor,
            String decided,
            @Nullable String confirmed,
            @Nullable String confirmedAddress) {}
}
