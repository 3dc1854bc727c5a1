package org.practicelearning.web.drafting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.DraftJson;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.quotation.Withholding;

/** Takes the words of a document out of every draft that quotes it: text, saves, unsaved copies,
 * files that came back and comments. */
final class JdbiTakingOut {
    private static final String TITLE = "A document that was removed from the library";
    private static final String INSTEAD = "quotation taken out with its document";

    private final Handle handle;
    private final String document;

    JdbiTakingOut(Handle handle, String document) {
        this.handle = handle;
        this.document = document;
    }

    private record Save(int number, Draft draft) {}

    private record Said(String id, String words) {}

    /** A text that its writer has not saved. */
    private record Unsaved(String section, String person, String id, SectionText text) {}

    void everywhere() {
        // Every save is kept whole, so that a draft that ever quoted the document has a save that says so.
        handle.createQuery("SELECT DISTINCT draft_id FROM draft_version WHERE content LIKE :document")
                .bind("document", "%" + document + "%")
                .mapTo(String.class)
                .list()
                .forEach(this::draft);
    }

    private void draft(String id) {
        List<Save> saves = handle.createQuery("SELECT number, content FROM draft_version WHERE draft_id = :draft")
                .bind("draft", id)
                .map((row, ctx) -> new Save(row.getInt("number"), DraftJson.draft(row.getString("content"))))
                .list();
        Map<String, Evidence> quoted = new HashMap<>();
        for (Save each : saves) {
            each.draft().evidence().values().stream()
                    .filter(evidence -> evidence.document().equals(document))
                    .forEach(evidence -> quoted.put(evidence.id(), evidence));
        }
        for (Save each : saves) {
            handle.createUpdate(
                            "UPDATE draft_version SET content = :content WHERE draft_id = :draft AND number = :number")
                    .bind("content", DraftJson.write(without(each.draft(), quoted)))
                    .bind("draft", id)
                    .bind("number", each.number())
                    .execute();
        }
        Draft now = DraftJson.draft(handle.createQuery("SELECT content FROM draft WHERE id = :draft")
                .bind("draft", id)
                .mapTo(String.class)
                .one());
        handle.createUpdate("UPDATE draft SET content = :content WHERE id = :draft")
                .bind("content", DraftJson.write(without(now, quoted)))
                .bind("draft", id)
                .execute();
        // A file that came back from Word cannot be read word by word here; whoever sent it has it still.
        handle.createUpdate("DELETE FROM draft_return WHERE draft_id = :draft")
                .bind("draft", id)
                .execute();
        unsaved(id, now, quoted);
        comments(id, now, quoted);
    }

    /** A save knows its own evidence only; its text may hold words of evidence that came or went by another. */
    private static Draft without(Draft draft, Map<String, Evidence> quoted) {
        Map<String, Evidence> all = new LinkedHashMap<>(draft.evidence());
        all.putAll(quoted);
        Draft clean = Withholding.forget(draft.said(draft.sections(), all), quoted.keySet(), TITLE, INSTEAD);
        Map<String, Evidence> own = new LinkedHashMap<>(clean.evidence());
        own.keySet().retainAll(draft.evidence().keySet());
        return clean.said(clean.sections(), own);
    }

    private void unsaved(String id, Draft now, Map<String, Evidence> quoted) {
        List<Unsaved> copies = handle.createQuery("SELECT section, person, id, content FROM safety_copy"
                        + " WHERE draft_id = :draft AND content IS NOT NULL")
                .bind("draft", id)
                .map((row, ctx) -> new Unsaved(
                        row.getString("section"),
                        row.getString("person"),
                        row.getString("id"),
                        DraftJson.section(row.getString("content"))))
                .list();
        for (Unsaved each : copies) {
            Draft typed = without(now.said(Map.of(each.section(), each.text()), now.evidence()), quoted);
            handle.createUpdate(
                            "UPDATE safety_copy SET content = :content WHERE draft_id = :draft AND section = :section"
                                    + " AND person = :person AND id = :id")
                    .bind("content", DraftJson.write(typed.section(each.section())))
                    .bind("draft", id)
                    .bind("section", each.section())
                    .bind("person", each.person())
                    .bind("id", each.id())
                    .execute();
        }
    }

    private void comments(String id, Draft now, Map<String, Evidence> quoted) {
        Map<String, Evidence> all = new LinkedHashMap<>(now.evidence());
        all.putAll(quoted);
        Draft knowing = now.said(now.sections(), all);
        List<Said> comments = handle.createQuery("SELECT id, words FROM draft_comment WHERE draft_id = :draft")
                .bind("draft", id)
                .map((row, ctx) -> new Said(row.getString("id"), row.getString("words")))
                .list();
        for (Said each : comments) {
            handle.createUpdate("UPDATE draft_comment SET words = :words WHERE id = :id")
                    .bind("words", Withholding.from(each.words(), knowing, quoted.keySet(), INSTEAD))
                    .bind("id", each.id())
                    .execute();
        }
    }
}
