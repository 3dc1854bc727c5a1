package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headings above the place reached in a document. */
final class SectionPath {
    private final List<Step> steps = new ArrayList<>();
    private List<String> titles = List.of();

    private static final class Step {
        private final int level;
        private final Piece heading;
        private final @Nullable Label label;
        private boolean used;

        Step(int level, Piece heading, @Nullable Label label) {
            this.level = level;
            this.heading = heading;
            this.label = label;
        }
    }

    /** The titles from the outermost in, and notes that there is text below them. */
    List<String> use() {
        steps.forEach(step -> step.used = true);
        return titles;
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The number of the innermost numbered heading, empty when there is none. */
    String number() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Label label = steps.get(i).label;
            if (label != null) {
                return label.printed();
            }
        }
        return "";
    }

    /** The innermost heading below which there was no text, null when there was. */
    @Nullable
    Piece unused() {
        return steps.isEmpty() || steps.getLast().used ? null : steps.getLast().heading;
    }

    /** Leaves the innermost section. */
    void leave() {
        steps.removeLast();
        titles = steps.stream().map(step -> title(step.heading)).toList();
    }

    /** Whether the innermost section ends where this heading begins. */
    boolean endsAt(Piece heading) {
        return !steps.isEmpty() && steps.getLast().level >= levelOf(heading);
    }

    void enter(Piece heading) {
        steps.add(new Step(levelOf(heading), heading, label(heading)));
        titles = steps.stream().map(step -> title(step.heading)).toList();
    }

    private static String title(Piece heading) {
        String text = heading.text();
        return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    }

    /** Numbers go before sizes: 3.2 is below 3 and beside 3.1, whatever the format says. */
    private int levelOf(Piece heading) {
        Label label = label(heading);
        if (label != null) {
            for (int i = steps.size() - 1; i >= 0; i--) {
                Label other = steps.get(i).label;
                if (other != null && other.printed().equals(label.parent())) {
                    return steps.get(i).level + 1;
                }
                if (other != null
                        && other.style() == label.style()
                        && other.parent().equals(label.parent())) {
                    return steps.get(i).level;
                }
            }
        }
        return heading.level();
    }

    private static @Nullable Label label(Piece heading) {
        return Label.ofHeading(heading.text());
    }
}
