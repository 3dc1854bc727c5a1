package org.practicelearning.web.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Draft.Author;
import org.practicelearning.templates.draft.DraftChange;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.draft.WrittenText;
import org.practicelearning.templates.export.EditedField;
import org.practicelearning.templates.export.WordImport;
import org.practicelearning.templates.template.Section;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;

/** An edited Word file beside the draft: what was changed in Word, and what was changed in the draft meanwhile. */
final class WordComparison {
    private WordComparison() {}

    /** What came of comparing. */
    sealed interface Outcome {
        /**
         * The two were compared.
         *
         * @param save the one the file was exported from; 0 when the file does not say, and the draft of now stands in
         */
        record Compared(int save, List<Difference> differences, List<String> told, List<String> unplaced)
                implements Outcome {
            public Compared {
                differences = List.copyOf(differences);
            }
        }

        /** They could not be, and why. */
        record NotComparable(String reason) implements Outcome {}
    }

    /**
     * An answer that is different in Word.
     *
     * @param edit what was changed in Word
     * @param now what stands in the draft now
     * @param moved whether the draft was changed there too, since the file was exported
     * @param open whether it can be taken over
     */
    record Difference(EditedField edit, String now, boolean moved, boolean open) {
        String path() {
            return edit.place().path();
        }
    }

    static Outcome of(Rooms rooms, Reader reader, StoredDraft draft, byte[] docx) {
        return switch (WordReturn.origin(docx, draft)) {
            case WordReturn.Origin.Foreign foreign ->
                new Outcome.NotComparable("This file was exported from another draft.");
            case WordReturn.Origin.Unknown unknown -> compared(rooms, draft, draft.draft(), 0, docx);
            case WordReturn.Origin.Own(int save) ->
                rooms.drafts()
                        .version(draft, save)
                        .filter(base -> base.templateVersion() == draft.draft().templateVersion())
                        .map(base -> compared(rooms, draft, rooms.walls().shown(reader, base), save, docx))
                        .orElseGet(() -> new Outcome.NotComparable(
                                "The version this file was exported from had another template. Export the draft again,"
                                        + " and edit that file."));
        };
    }

    private static Outcome compared(Rooms rooms, StoredDraft draft, Draft base, int save, byte[] docx) {
        byte[] exported = WordReturn.export(rooms, draft, base, "");
        return switch (WordImport.compare(docx, draft.form(), base, exported)) {
            case WordImport.Outcome.NotComparable(String reason) -> new Outcome.NotComparable(reason);
            case WordImport.Outcome.Compared(List<EditedField> fields, List<String> told, List<String> unplaced) ->
                new Outcome.Compared(save, differences(draft, fields), told, unplaced);
        };
    }

    private static List<Difference> differences(StoredDraft draft, List<EditedField> fields) {
        Map<String, String> now = WrittenText.of(draft.form(), draft.draft()).stream()
                .collect(Collectors.toMap(WrittenText::path, WrittenText::text, (one, other) -> one));
        List<Difference> differences = new ArrayList<>();
        for (EditedField each : fields) {
            WrittenText place = each.place();
            String present = now.getOrDefault(place.path(), "");
            // What was changed in both in the same way needs nobody's decision.
            if (!present.equals(each.text())) {
                differences.add(new Difference(
                        each,
                        present,
                        !present.equals(place.text()),
                        each.acceptable()
                                && !draft.shut().contains(place.section().key())));
            }
        }
        return differences;
    }

    /** The draft with some of the differences taken over. */
    static DraftChange take(StoredDraft draft, Draft now, List<Difference> differences, Set<String> paths, Author by) {
        DraftChange change = new DraftChange.Changed(now);
        for (Section section : draft.form().sections()) {
            List<EditedField> edits = differences.stream()
                    .filter(each -> each.open() && paths.contains(each.path()))
                    .map(Difference::edit)
                    .filter(each -> each.place().section().key().equals(section.key()))
                    .toList();
            if (!edits.isEmpty() && change instanceof DraftChange.Changed(Draft so)) {
                SectionText text = so.section(section.key());
                Map<String, Answer> answers = text.answers();
                for (EditedField each : edits) {
                    answers = each.into(answers);
                }
                Map<String, Answer> written = new LinkedHashMap<>(answers);
                written.values().removeIf(Answer::blank);
                change = so.write(draft.form(), section.key(), text.revision(), written, text.complete(), by);
            }
        }
        return change;
    }
}
