package org.practicelearning.web.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.evidence.SourceState.Remark;

/**
 * What the page of a collection shows.
 *
 * @param marking the highest access class of what is in it; empty when nothing is
 * @param owner whether the reader made it
 * @param takes whether the reader may put quotations in, and in order
 * @param by who made it, when that is somebody else
 * @param others collections that quotations can be moved or copied to
 * @param done what was just done; null when nothing was
 * @param slip what is wrong with what was sent; null when nothing is
 */
record CollectionPage(
        String id,
        String name,
        String count,
        String marking,
        boolean owner,
        boolean takes,
        boolean current,
        String by,
        String sharing,
        List<Choice> sharings,
        List<Line> lines,
        List<Choice> others,
        @Nullable DoneLine done,
        @Nullable Slip slip) {

    /**
     * What is wrong with what was sent.
     *
     * @param field id of the element it is wrong in
     * @param selected ids of the quotations that were selected
     */
    record Slip(String field, String text, List<String> selected) {
        /** Whether something is wrong in an element. */
        public boolean concerns(String element) {
            return field.equals(element);
        }

        public boolean selects(String item) {
            return selected.contains(item);
        }
    }

    /** Something to choose. */
    record Choice(String value, String label, String hint, boolean chosen) {}

    /**
     * What was just done.
     *
     * @param item to put back; empty when that is not offered
     * @param elsewhere where the quotations are now; empty when they are here
     * @param moved the quotation that can be moved back; empty when that is not offered
     * @param from the collection it is in
     */
    record DoneLine(String sentence, String item, String elsewhere, String moved, String from) {}

    /**
     * A quotation.
     *
     * @param number its place among those the reader sees, from 1
     * @param element id of its element
     * @param place page and paragraph
     * @param part whether it is only some words of its passage
     * @param reference how it is cited
     * @param taken who took it and when
     * @param mine whether the reader may change it
     */
    record Line(
            String id,
            int number,
            String element,
            String title,
            String place,
            String source,
            String address,
            List<String> quotation,
            String access,
            List<Remark> remarks,
            boolean grave,
            String note,
            String taken,
            String reference,
            boolean mine,
            boolean last) {}
}
