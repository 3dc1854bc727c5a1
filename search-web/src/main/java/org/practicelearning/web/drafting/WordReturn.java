package org.practicelearning.web.drafting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.export.WordExport;
import org.practicelearning.templates.export.WordImport;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.people.Secrets;

/** A draft on its way to Word and back: written in the template in force, and known again by a mark that Word keeps. */
final class WordReturn {
    private static final Pattern MARK = Pattern.compile("([0-9a-f]{12})_(\\d{1,9})");
    private static final int DIGITS = 12;

    private WordReturn() {}

    /** What a file says of itself: nothing of this kind, another draft, or a save of this one. */
    sealed interface Origin {
        /** It carries no mark. */
        record Unknown() implements Origin {}

        /** It was exported from another draft. */
        record Foreign() implements Origin {}

        /** It was exported from a save of this draft. */
        record Own(int save) implements Origin {}
    }

    /** A number made from the draft's id, and the number of the save; it tells nobody anything. */
    static String mark(StoredDraft draft, int save) {
        return known(draft) + "_" + save;
    }

    private static String known(StoredDraft draft) {
        return Secrets.hash("draft " + draft.id()).substring(0, DIGITS);
    }

    static Origin origin(byte[] docx, StoredDraft draft) {
        Optional<String> mark = WordImport.origin(docx);
        Matcher parts = MARK.matcher(mark.orElse(""));
        if (!parts.matches()) {
            return new Origin.Unknown();
        }
        return parts.group(1).equals(known(draft))
                ? new Origin.Own(Integer.parseInt(parts.group(2)))
                : new Origin.Foreign();
    }

    /** A text of the draft as a Word document in the template in force. */
    static byte[] export(Rooms rooms, StoredDraft stored, Draft text, String mark) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new WordExport(
                            rooms.house().wordTemplates().of(stored.form()).docx(),
                            rooms.partnership().get())
                    .markedAs(mark)
                    .write(stored.form(), labels(rooms).in(stored.form(), text), rooms.today(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory", impossible);
        }
        return out.toByteArray();
    }

    static ThemeLabels labels(Rooms rooms) {
        return new ThemeLabels(rooms.coding().edited());
    }
}
