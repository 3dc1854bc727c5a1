package org.practicelearning.templates.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;

/**
 * What another version of its template would change for a draft.
 *
 * @param added parts and questions that are new
 * @param gone parts and questions that are not asked any more
 * @param changed questions and parts that are put otherwise or required at another state
 * @param leftBehind answers that would have no place, in words
 */
public record FormChange(List<String> added, List<String> gone, List<String> changed, List<String> leftBehind) {
    public FormChange {
        added = List.copyOf(added);
        gone = List.copyOf(gone);
        changed = List.copyOf(changed);
        leftBehind = List.copyOf(leftBehind);
    }

    /** Compares two versions for a draft that was begun with the first. */
    public static FormChange of(Template from, Template to, Draft draft) {
        List<String> added = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (Section section : to.sections()) {
            Section before = from.section(section.key()).orElse(null);
            if (before == null) {
                added.add("Part “" + section.title() + "”");
            } else {
                if (!head(before).equals(head(section))) {
                    changed.add("Part “" + section.title() + "”");
                }
                fields(section, before, section, added, changed);
            }
        }
        for (Section section : from.sections()) {
            Section after = to.section(section.key()).orElse(null);
            if (after == null) {
                gone.add("Part “" + section.title() + "”");
            } else {
                section.fields().stream()
                        .filter(field -> after.field(field.key()).isEmpty())
                        .forEach(field -> gone.add(name(section, field)));
            }
        }
        return new FormChange(added, gone, changed, leftBehind(from, to, draft));
    }

    private static List<String> head(Section section) {
        return Stream.of(
                        section.title(),
                        section.prompt(),
                        section.goodLooksLike(),
                        section.source().text())
                .toList();
    }

    private static void fields(
            Section section, Section before, Section after, List<String> added, List<String> changed) {
        for (Field field : after.fields()) {
            Field old = before.field(field.key()).orElse(null);
            if (old == null) {
                added.add(name(section, field));
            } else if (!old.equals(field)) {
                changed.add(name(section, field));
            }
        }
    }

    private static List<String> leftBehind(Template from, Template to, Draft draft) {
        if (!(draft.onto(to) instanceof DraftChange.Changed(Draft after))) {
            return List.of();
        }
        return from.places()
                .filter(place -> draft.section(place.section().key())
                        .answer(place.field().key())
                        .filter(answer ->
                                !answer.equals(after.section(place.section().key())
                                        .answers()
                                        .get(place.field().key())))
                        .isPresent())
                .map(place -> name(place.section(), place.field()))
                .toList();
    }

    private static String name(Section section, Field field) {
        return "“" + field.label() + "” in “" + section.title() + "”";
    }
}
