package org.practicelearning.indexer.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.practicelearning.indexer.taxonomy.SchemeDifference.Line;

/**
 * Takes a change back out of a scheme that may have been changed further since: what came with it goes, what went comes
 * back, and everything else stays as it is now.
 */
public final class SchemeUndo {
    private SchemeUndo() {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It was taken back. */
        record Undone(ConceptScheme scheme) implements Outcome {}

        /** Some of what it said was changed again since. */
        record Overtaken(List<Line> lines) implements Outcome {
            public Overtaken {
                lines = List.copyOf(lines);
            }
        }

        /** Without it the scheme would not be sound any more. */
        record Refused(List<SchemeProblem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Takes a change back.
     *
     * @param lines what came and went with it
     * @param scheme as it is now
     */
    public static Outcome undo(List<Line> lines, ConceptScheme scheme) {
        Set<Line> now = new LinkedHashSet<>();
        SchemeTables.rows(scheme).forEach(row -> now.add(new Line(true, row.concept(), row.property(), row.value())));
        List<Line> overtaken = lines.stream()
                .filter(line -> line.comes() != now.contains(arriving(line)))
                .toList();
        if (!overtaken.isEmpty()) {
            return new Outcome.Overtaken(overtaken);
        }
        List<SchemeRow> rows = new ArrayList<>();
        lines.stream().filter(Line::comes).forEach(now::remove);
        now.forEach(line -> rows.add(row(line)));
        lines.stream().filter(line -> !line.comes()).forEach(line -> rows.add(row(line)));
        return switch (SchemeBuilder.build(rows)) {
            case SchemeReading.Accepted accepted -> new Outcome.Undone(accepted.scheme());
            case SchemeReading.Refused refused -> new Outcome.Refused(refused.problems());
        };
    }

    private static Line arriving(Line line) {
        return new Line(true, line.concept(), line.property(), line.value());
    }

    private static SchemeRow row(Line line) {
        return new SchemeRow(line.concept(), 0, line.concept(), line.property(), line.value());
    }
}
