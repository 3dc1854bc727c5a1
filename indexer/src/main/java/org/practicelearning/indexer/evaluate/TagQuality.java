package org.practicelearning.indexer.evaluate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.practicelearning.indexer.taxonomy.ConceptScheme;

/**
 * How well each theme is found in texts that nobody who wrote rules had seen: passages of the unseen half of the sample
 * corpus and of the independent set together, and whole documents of the unseen half. The program brings the figures
 * along ({@code corpus/coding/quality.csv}), so that users see what was measured and not what was hoped; a test measures
 * again and fails when they are out of date.
 */
public record TagQuality(List<Figure> figures) {
    private static final String HEADINGS = "measured,concept,right,wrong,missed";
    private static final String TABLE = "quality.csv";

    public TagQuality {
        figures = List.copyOf(figures);
    }

    /** What themes were looked for in. */
    public enum Measured {
        PASSAGES,
        DOCUMENTS;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What became of one theme. A narrower theme counts for its broader ones.
     *
     * @param right how often it was found where it is
     * @param wrong how often where it is not
     * @param missed how often it was not found where it is
     */
    public record Figure(Measured measured, String concept, int right, int wrong, int missed) {
        /** Of those found, the share that is right; 0 when none was found. */
        public double precision() {
            return count().precision();
        }

        /** Of those there are, the share that was found. */
        public double recall() {
            return count().recall();
        }

        /** Both in one figure. */
        public double f1() {
            return count().f1();
        }

        /** How often it is there. */
        public int n() {
            return count().n();
        }

        private TagCounts.Count count() {
            return new TagCounts.Count(right, wrong, missed);
        }
    }

    static TagQuality of(TagCounts passages, TagCounts documents) {
        List<Figure> figures = new ArrayList<>(figures(Measured.PASSAGES, passages));
        figures.addAll(figures(Measured.DOCUMENTS, documents));
        return new TagQuality(figures);
    }

    private static List<Figure> figures(Measured measured, TagCounts counts) {
        return counts.concepts().entrySet().stream()
                .map(each -> new Figure(
                        measured,
                        each.getKey(),
                        each.getValue().hit(),
                        each.getValue().falseHit(),
                        each.getValue().missed()))
                .toList();
    }

    /** Measures on a folder like that of the sample corpus. */
    public static TagQuality measure(Path corpus, ConceptScheme scheme) {
        return CorpusTagReport.quality(corpus, scheme);
    }

    /** What was measured when the program was made. */
    public static TagQuality shipped() {
        try (InputStream in = TagQuality.class.getResourceAsStream(TABLE);
                Reader text = new InputStreamReader(
                        Objects.requireNonNull(in, "the program lacks its figures: " + TABLE), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return new TagQuality(rows.stream().map(TagQuality::figure).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("reading the figures of the program", e);
        }
    }

    private static Figure figure(NamedCsvRecord row) {
        return new Figure(
                Measured.valueOf(row.getField("measured").toUpperCase(Locale.ROOT)),
                row.getField("concept"),
                Integer.parseInt(row.getField("right")),
                Integer.parseInt(row.getField("wrong")),
                Integer.parseInt(row.getField("missed")));
    }

    /** The table that {@link #shipped()} reads. */
    public String csv() {
        StringBuilder csv = new StringBuilder(HEADINGS).append('\n');
        for (Figure each : figures) {
            csv.append(String.join(
                            ",",
                            each.measured().key(),
                            each.concept(),
                            Integer.toString(each.right()),
                            Integer.toString(each.wrong()),
                            Integer.toString(each.missed())))
                    .append('\n');
        }
        return csv.toString();
    }

    /** All figures of some themes as one. */
    public Figure together(Measured measured, Predicate<String> concepts) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Figure each : figures) {
            if (each.measured() == measured && concepts.test(each.concept())) {
                right += each.right();
                wrong += each.wrong();
                missed += each.missed();
            }
        }
        return new Figure(measured, "", right, wrong, missed);
    }
}
