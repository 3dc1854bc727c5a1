package org.practicelearning.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.indexer.search.SearchResult.FacetValue;
import org.practicelearning.web.page.Words;

/**
 * Documents by year of publication as bars, each a link to the search it stands for. Years without documents keep their
 * place, so that a gap is seen as a gap.
 *
 * @param width of the picture in its own units
 * @param undated a sentence on documents without a year, null when there are none
 */
record YearChart(
        int width,
        int height,
        List<Bar> bars,
        String title,
        String description,
        @Nullable String undated) {
    private static final int STEP = 44;
    private static final int BAR = 32;
    private static final int TOP = 20;
    private static final int TALLEST = 90;
    private static final int BASE = TOP + TALLEST;
    private static final int HEIGHT = BASE + 22;

    /** More years than this are shown as the latest of them; the table has all. */
    private static final int MOST_BARS = 20;

    /**
     * A year.
     *
     * @param shown whether it has a bar; the table shows every year
     */
    record Bar(
            String year,
            int count,
            String documents,
            String address,
            boolean chosen,
            boolean shown,
            int x,
            int y,
            int h) {
        /** Middle of the bar, for its labels. */
        public int middle() {
            return x + BAR / 2;
        }

        /** Where the count stands above it. */
        public int countLine() {
            return y - 5;
        }

        public int w() {
            return BAR;
        }

        /** Where the year stands below it. */
        public int yearLine() {
            return BASE + 17;
        }
    }

    /** The chart of a result; null when there are not two years to compare. */
    static @Nullable YearChart of(SearchResult result, SearchAddress search) {
        TreeMap<Integer, FacetValue> years = years(result);
        if (years.size() < 2) {
            return null;
        }
        int last = years.lastKey();
        int first = Math.max(years.firstKey(), last - MOST_BARS + 1);
        int most = years.values().stream().mapToInt(FacetValue::count).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (int year : years.headMap(first).keySet()) {
            bars.add(bar(year, years.get(year), search, -1, most));
        }
        for (int year = first; year <= last; year++) {
            bars.add(bar(year, years.get(year), search, (year - first) * STEP, most));
        }
        return new YearChart(
                (last - first + 1) * STEP,
                HEIGHT,
                bars,
                "Documents by year of publication",
                describe(years),
                undated(result.undated()));
    }

    private static TreeMap<Integer, FacetValue> years(SearchResult result) {
        TreeMap<Integer, FacetValue> years = new TreeMap<>();
        result.facets().stream()
                .filter(facet -> facet.field() == FacetField.YEAR)
                .flatMap(facet -> facet.values().stream())
                .filter(value -> value.value().matches("\\d{4}"))
                .forEach(value -> years.put(Integer.valueOf(value.value()), value));
        return years;
    }

    private static Bar bar(int year, @Nullable FacetValue value, SearchAddress search, int x, int most) {
        String name = Integer.toString(year);
        int count = value == null ? 0 : value.count();
        boolean chosen = search.includes(FacetField.YEAR, name);
        int h = count == 0 ? 0 : Math.max(3, (int) Math.round((double) TALLEST * count / Math.max(most, 1)));
        SearchAddress next = chosen ? search.without(FacetField.YEAR, name) : search.with(FacetField.YEAR, name);
        return new Bar(
                name,
                count,
                Words.count(count, "document"),
                next.toPage(),
                chosen,
                x >= 0,
                x + (STEP - BAR) / 2,
                BASE - h,
                h);
    }

    private static String describe(TreeMap<Integer, FacetValue> years) {
        FacetValue top = years.descendingMap().values().stream()
                .max((a, b) -> Integer.compare(a.count(), b.count()))
                .orElseThrow();
        return "From " + years.firstKey() + " to " + years.lastKey() + ". Most in " + top.value() + ": "
                + Words.count(top.count(), "document") + ".";
    }

    private static @Nullable String undated(int undated) {
        return undated == 0
                ? null
                : Words.count(undated, "document has", "documents have") + " no year of publication and "
                        + (undated == 1 ? "is" : "are") + " not in this chart.";
    }
}
