package org.practicelearning.web.themes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a theme shows, in the words it shows it in.
 *
 * @param also its other names
 * @param headline one sentence with the figure that matters most
 * @param quality how well the theme is found
 * @param coverage whether the number of reviews changed, and what that means
 * @param status null for the documents whose theme it is
 */
record ThemePage(
        Naming naming,
        List<Way> statuses,
        @Nullable String status,
        String headline,
        List<Figure> figures,
        String quality,
        @Nullable Trend trend,
        String coverage,
        @Nullable Pairs pairs,
        List<Figure> combinations,
        @Nullable Shares ages,
        @Nullable Shares agencies,
        Quotes quotes,
        Quotes goodPractice,
        Recommended recommendations,
        Quotes guidance,
        Reviews reviews) {

    /** A number and what it counts; the address shows exactly as many. */
    record Figure(String label, String number, @Nullable String address) {}

    /** A link; {@code chosen} when it leads to this page. */
    record Way(String label, String address, boolean chosen) {}

    /** A name and what is to be said about it. */
    record Name(String name, @Nullable String remark) {}

    /**
     * Name, meaning and place in the vocabulary.
     *
     * @param vocabulary address of its page there
     */
    record Naming(
            String id,
            String name,
            String facet,
            String definition,
            String source,
            String include,
            String exclude,
            List<Name> also,
            List<Way> broader,
            List<Way> narrower,
            List<Way> related,
            String vocabulary) {}

    /** A theme over the years. */
    record Trend(String title, String description, YearBars bars, HeatTable table, String csv) {}

    /** Harms that stand together. */
    record Pairs(String title, HeatTable table, boolean more, String csv) {}

    /** Parts of the documents, each with the documents it is a share of. */
    record Shares(
            String title,
            List<Share> lines,
            int left,
            @Nullable String allAddress,
            String csv) {}

    /** A part. */
    record Share(String label, Figure count, String of, String percent) {}

    /** Passages, one of each document. */
    record Quotes(Figure total, List<Quote> quotes) {}

    /** A passage, or its sentence that says it; {@code before} is where recommendations and findings like it are. */
    record Quote(
            String text,
            String place,
            String address,
            String before,
            String title,
            String source,
            boolean confirmed,
            boolean ocr) {}

    /** Recommendations. */
    record Recommended(Figure total, List<Recommendation> lines) {}

    /** A recommendation as the register has it. */
    record Recommendation(String number, String text, String addressees, Quote from) {}

    /** Reviews with the theme, newest first. */
    record Reviews(Figure total, List<Line> lines) {}

    /** A document. */
    record Line(String title, String address, String type, String source) {}
}
