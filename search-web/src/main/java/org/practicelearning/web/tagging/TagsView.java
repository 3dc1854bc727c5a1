package org.practicelearning.web.tagging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.page.LitText.Piece;

/**
 * The themes of a document as its reading page shows them.
 *
 * @param possible whether this version can be coded: only the current one is
 * @param shown whether themes are shown beside the text
 * @param coder name one decides under; empty before one was chosen
 * @param alone whether that person codes without seeing what others decided
 * @param summary "9 themes, 2 of them confirmed"
 * @param themes what the whole document is about
 * @param passages the themes of each passage
 * @param here address of this page, to come back to
 * @param done what was just decided, else null
 */
public record TagsView(
        boolean possible,
        boolean shown,
        String coder,
        boolean alone,
        String summary,
        List<ThemeLine> themes,
        PassageTags passages,
        List<RejectedLine> rejected,
        String here,
        @Nullable Done done) {

    /**
     * A theme of the whole document.
     *
     * @param state "Confirmed" or "Suggested"
     * @param note what sort of theme it is in a paper that is guidance; empty for a case
     * @param places the first passages it rests on
     */
    public record ThemeLine(
            String label,
            String facet,
            boolean confirmed,
            String state,
            String note,
            String count,
            List<PlaceLink> places,
            String more) {}

    /** A passage and where it is. */
    public record PlaceLink(String label, String address) {}

    /**
     * The line below a passage.
     *
     * @param role the part it plays; empty where that is not known
     * @param count "3 themes"
     * @param confirmed "1 confirmed"; empty for none
     * @param open whether the themes are open
     * @param before where recommendations and findings like it are
     * @param like where any passages like it are
     */
    public record Line(String role, String count, String confirmed, boolean open, String before, String like) {}

    /**
     * A theme beside a passage.
     *
     * @param how "happened", "considered" or "general"
     * @param state "confirmed" or "suggested"
     * @param from where its words begin, counted without the ends of lines; likewise the others
     */
    public record Chip(
            String label,
            String how,
            String state,
            boolean confirmed,
            boolean chosen,
            String address,
            String item,
            int from,
            int to,
            int sentenceFrom,
            int sentenceTo) {}

    /** The chosen theme of a passage, with what can be decided on it. */
    public record Panel(
            String label,
            boolean confirmed,
            String state,
            List<Piece> sentence,
            String because,
            String scope,
            List<TagWords.Choice> statuses,
            String item,
            String back,
            String usedAddress,
            String close) {}

    /** A theme that can be typed. */
    public record Name(String label, String facet) {}

    /** The form that adds a theme to a passage. */
    public record Adding(
            String documentId,
            String passageId,
            List<Name> names,
            List<TagWords.Choice> statuses,
            String back,
            String close) {}

    /** A theme that somebody rejected. */
    public record RejectedLine(String label, String by, String place, String address, String item, String back) {}
}
