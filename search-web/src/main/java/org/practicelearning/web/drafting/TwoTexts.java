package org.practicelearning.web.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Section;

/**
 * Two texts of one part that were begun from the same save. What only one of the two changed is taken as that one has it;
 * for the rest the writer chooses, field by field. No word of either goes without being shown.
 *
 * @param together the answers put together; where both changed a field, the writer's own
 * @param takenOver what only the other changed
 * @param clashes what both changed
 */
record TwoTexts(Map<String, Answer> together, List<Field> takenOver, List<Field> clashes) {
    /** What the form calls the choice for a field, before the element's name. */
    static final String KEEP = "keep.";

    static final String THEIRS = "theirs";
    static final String BOTH = "both";

    /** Only texts of several lines, lists and tables can hold both. */
    static boolean holdsBoth(Field field) {
        return field.type() == FieldType.LONG_TEXT
                || field.type() == FieldType.TABLE
                || field.type() == FieldType.MANY
                || field.type() == FieldType.THEMES;
    }

    /** @param base what both began from; empty when it is not known, and then every difference is a clash */
    static TwoTexts of(Section section, Optional<SectionText> base, SectionText theirs, Map<String, Answer> mine) {
        Map<String, Answer> together = new LinkedHashMap<>();
        List<Field> takenOver = new ArrayList<>();
        List<Field> clashes = new ArrayList<>();
        for (Field field : section.fields()) {
            String key = field.key();
            Answer ours = mine.get(key);
            Answer other = theirs.answers().get(key);
            Answer before = base.map(each -> each.answers().get(key)).orElse(null);
            boolean unchanged = base.isPresent() && Objects.equals(ours, before);
            boolean onlyOurs = base.isPresent() && Objects.equals(other, before);
            Answer kept = unchanged ? other : ours;
            if (kept != null) {
                together.put(key, kept);
            }
            if (!Objects.equals(ours, other) && !onlyOurs) {
                (unchanged ? takenOver : clashes).add(field);
            }
        }
        return new TwoTexts(together, takenOver, clashes);
    }

    /**
     * The answers as the writer chose between their own and the other's.
     *
     * @param choice by name of an element; null where nothing was asked
     */
    static Map<String, Answer> chosen(
            Section section,
            Optional<SectionText> base,
            SectionText theirs,
            Map<String, Answer> mine,
            Function<String, @Nullable String> choice) {
        Map<String, Answer> chosen = new LinkedHashMap<>(mine);
        for (Field field : section.fields()) {
            String key = field.key();
            Answer other = theirs.answers().get(key);
            String wanted = choice.apply(KEEP + PartForm.PREFIX + key);
            if (THEIRS.equals(wanted) && other == null) {
                chosen.remove(key);
            } else if (THEIRS.equals(wanted) && other != null) {
                chosen.put(key, other);
            } else if (BOTH.equals(wanted) && other != null && holdsBoth(field)) {
                Answer before = base.map(each -> each.answers().get(key)).orElse(null);
                chosen.put(key, both(before, other, mine.get(key)));
            }
        }
        return chosen;
    }

    private static Answer both(@Nullable Answer base, Answer theirs, @Nullable Answer mine) {
        if (theirs instanceof Answer.Words(String other) && mine instanceof Answer.Words(String own)) {
            return Answer.of(ThreeWay.together(base instanceof Answer.Words(String before) ? before : "", other, own));
        }
        if (theirs instanceof Answer.Rows(List<Answer.Row> other)
                && mine instanceof Answer.Rows(List<Answer.Row> own)) {
            Set<Answer.Row> rows = new LinkedHashSet<>(other);
            rows.addAll(own);
            return new Answer.Rows(List.copyOf(rows));
        }
        if (theirs instanceof Answer.Picked(List<String> other) && mine instanceof Answer.Picked(List<String> own)) {
            Set<String> keys = new LinkedHashSet<>(other);
            keys.addAll(own);
            return new Answer.Picked(List.copyOf(keys));
        }
        return theirs;
    }
}
