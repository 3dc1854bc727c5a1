package org.practicelearning.templates.template;

import java.util.List;
import java.util.Optional;
import org.practicelearning.templates.guidance.Source;

/**
 * One part of a template, written on one page.
 *
 * @param key stable name, unique in the template
 * @param title its heading
 * @param prompt what it asks
 * @param goodLooksLike what a good answer holds
 * @param source the guidance that asks for it
 * @param fields its questions
 * @param silentOnlyWith the field that must give a reason where the rest of the section is left out
 */
public record Section(
        String key,
        String title,
        String prompt,
        String goodLooksLike,
        Source source,
        List<Field> fields,
        Optional<String> silentOnlyWith) {
    public Section {
        fields = List.copyOf(fields);
    }

    /** A field by its key. */
    public Optional<Field> field(String fieldKey) {
        return fields.stream().filter(each -> each.key().equals(fieldKey)).findFirst();
    }
}
