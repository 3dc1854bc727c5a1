package org.practicelearning.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicelearning.corpus.source.Header;
import org.practicelearning.corpus.truth.Printed;

/** Words that the generator itself prints. */
public final class Wording {
    /** Stands in every file. */
    public static final String FICTIONAL = "Fictional sample. No real child, family or worker.";

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("lcspr", "Local Child Safeguarding Practice Review"),
            Map.entry("scr", "Serious Case Review"),
            Map.entry("rapid-review", "Rapid Review"),
            Map.entry("thematic", "Thematic Review"),
            Map.entry("audit", "Multi-agency Audit"),
            Map.entry("briefing", "7-minute Briefing"),
            Map.entry("annual-report", "Yearly Report"),
            Map.entry("procedure", "Multi-agency Procedure"),
            Map.entry("training", "Training"),
            Map.entry("tracker", "Action Tracker"),
            Map.entry("correspondence", "Correspondence"));

    private Wording() {}

    /** What a front page calls a kind of document. */
    public static String type(Header header) {
        String type = header.type();
        if (type.equals("thematic") && header.get("partnership").equals("National")) {
            return "National Review";
        }
        return TYPES.getOrDefault(type, type);
    }

    /** The facts a plain front page prints. */
    public static List<Printed> printed(Header header) {
        return List.of(
                new Printed("publisher", header.publisher()),
                new Printed("type", type(header)),
                new Printed("title", header.title()),
                new Printed("published", longDate(header.published())));
    }

    public static String longDate(LocalDate date) {
        return LONG.format(date);
    }

    public static String month(LocalDate date) {
        return MONTH.format(date);
    }
}
