package org.practicelearning.templates.check;

import java.util.ArrayList;
import java.util.List;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.KeyTable;
import org.practicelearning.templates.draft.WrittenText;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Template;

/**
 * The list two people go through before a report is published. It decides nothing; it is logged with what they said.
 */
public final class ConfidentialityCheck {
    /**
     * Something to look at.
     *
     * @param path where it stands in the draft
     * @param identifier what it is
     */
    public record Place(String path, Identifier identifier) {}

    private ConfidentialityCheck() {}

    /** Everything that may tell who somebody is, in reading order. */
    public static List<Place> check(Template template, Draft draft, KeyTable keys) {
        List<Place> places = new ArrayList<>();
        for (WrittenText text : WrittenText.of(template, draft)) {
            if (text.field().type() == FieldType.DATE) {
                places.add(new Place(text.path(), new Identifier(Identifier.Kind.FULL_DATE, text.text(), 0)));
            } else {
                Identifiers.in(DraftUnderCheck.plain(text.text()), keys)
                        .forEach(each -> places.add(new Place(text.path(), each)));
            }
        }
        return List.copyOf(places);
    }
}
