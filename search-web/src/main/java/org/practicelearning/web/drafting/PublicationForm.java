package org.practicelearning.web.drafting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Meaning;
import org.practicelearning.templates.template.ReviewState;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;

/** The forms in which learning is published: as a whole, short, or no more than what was and will be improved. */
enum PublicationForm {
    FULL("Full report", "All parts.", Set.of(), Set.of()),
    BRIEFING(
            "Briefing",
            "Seven minutes to read: summary, findings, good practice, what to do.",
            Set.of(Meaning.FINDING, Meaning.RECOMMENDATION, Meaning.GOOD_PRACTICE),
            Set.of("summary", "learning-points", "briefing", "questions")),
    IMPROVEMENTS(
            "Improvements only",
            "Where the report itself cannot be published: what has changed and what is to change.",
            Set.of(Meaning.RECOMMENDATION),
            Set.of("changes", "learning-points", "response", "improvements"));

    private final String label;
    private final String hint;
    private final Set<Meaning> meanings;
    private final Set<String> sections;

    PublicationForm(String label, String hint, Set<Meaning> meanings, Set<String> sections) {
        this.label = label;
        this.hint = hint;
        this.meanings = meanings;
        this.sections = sections;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    String hint() {
        return hint;
    }

    static Optional<PublicationForm> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    /** Parts that may be published at all: not those about the publication itself. */
    static List<Section> publishable(Template form) {
        return form.sections().stream()
                .filter(each -> each.fields().stream()
                        .noneMatch(field -> field.requiredAt()
                                .filter(asked -> asked == ReviewState.PUBLISHED)
                                .isPresent()))
                .toList();
    }

    /** Whether a part usually belongs to this form. */
    boolean usuallyHolds(Section section) {
        return this == FULL
                || sections.contains(section.key())
                || section.fields().stream()
                        .flatMap(each -> Stream.concat(Stream.of(each), each.columns().stream()))
                        .map(Field::means)
                        .anyMatch(each -> each.filter(meanings::contains).isPresent());
    }
}
