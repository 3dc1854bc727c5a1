package org.practicelearning.templates.check;

import java.util.ArrayList;
import java.util.List;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.KeyTable;
import org.practicelearning.templates.draft.TypedDay;
import org.practicelearning.templates.draft.WrittenText;
import org.practicelearning.templates.quotation.References;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Template;

/**
 * The list two people go through before a report is published. It decides nothing; it is logged with what they said.
 */
public final class ConfidentialityCheck {
    private static final int AROUND = 60;

    /**
     * Something to look at.
     *
     * @param path where it stands in the draft; empty for what stands elsewhere in the file
     * @param layer what part of the file it stands in, for people; empty in the draft
     * @param identifier what it is
     * @param around the words about it, with it
     */
    public record Place(String path, String layer, Identifier identifier, String around) {}

    private ConfidentialityCheck() {}

    /** Everything in the texts of a draft that may tell who somebody is, in reading order. */
    public static List<Place> check(Template template, Draft draft, KeyTable keys) {
        List<Place> places = new ArrayList<>();
        for (WrittenText text : WrittenText.of(template, draft)) {
            if (text.field().type() == FieldType.DATE) {
                String day = TypedDay.shown(text.text());
                places.add(new Place(text.path(), "", new Identifier(Identifier.Kind.FULL_DATE, day, 0), day));
            } else {
                look(text.path(), "", DraftUnderCheck.plain(text.text()), keys, places);
            }
        }
        return List.copyOf(places);
    }

    /**
     * The same in the texts, the title, the list of documents cited and every layer of the file that would be published.
     *
     * @param partnership its name stands on every page and is nobody's
     * @param docx the file
     */
    public static List<Place> check(Template template, Draft draft, KeyTable keys, String partnership, byte[] docx) {
        List<Place> places = new ArrayList<>();
        look("", "Title and file name", draft.title(), keys, places);
        places.addAll(check(template, draft, keys));
        References.of(template, draft).list().forEach(each -> look("", "Documents cited", each, keys, places));
        for (HiddenLayers.Layer layer : HiddenLayers.of(docx)) {
            if (layer.hidden()) {
                places.add(new Place(
                        "",
                        layer.name(),
                        new Identifier(Identifier.Kind.HIDDEN_LAYER, layer.name(), 0),
                        cut(layer.text(), 0, 0)));
            }
            String text = layer.text();
            for (String known : List.of(
                    draft.title(),
                    partnership,
                    template.title(),
                    template.marking(),
                    draft.state().label())) {
                text = known.isEmpty() ? text : text.replace(known, "…");
            }
            look("", layer.name(), text, keys, places);
        }
        return List.copyOf(places);
    }

    private static void look(String path, String layer, String text, KeyTable keys, List<Place> places) {
        for (Identifier each : Identifiers.in(text, keys)) {
            places.add(new Place(
                    path,
                    layer,
                    each,
                    cut(text, each.start(), each.start() + each.words().length())));
        }
    }

    private static String cut(String text, int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), end + AROUND);
        return (from > 0 ? "…" : "")
                + text.substring(from, to).replaceAll("\\s+", " ").strip()
                + (to < text.length() ? "…" : "");
    }
}
