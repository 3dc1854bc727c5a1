package org.practicelearning.indexer.extract.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.practicelearning.indexer.extract.UnreadableReason;

/** Which pages could not be read and why, as sentences. */
final class PageNotices {
    private final List<Integer> damaged = new ArrayList<>();
    private final List<Integer> notInstalled = new ArrayList<>();
    private final List<Integer> failed = new ArrayList<>();
    private final List<Integer> tooMany = new ArrayList<>();

    void damaged(int page) {
        damaged.add(page);
    }

    void notInstalled(int page) {
        notInstalled.add(page);
    }

    void failed(int page) {
        failed.add(page);
    }

    void tooMany(int page) {
        tooMany.add(page);
    }

    /**
     * Hands the sentences over.
     *
     * @param brokeOff whether pages after the last one read could not even be reached
     */
    void say(ContentCollector to, boolean brokeOff) {
        say(to, damaged, "is damaged and was not completely read.", "are damaged and were not completely read.");
        say(
                to,
                notInstalled,
                "is a picture and was not read: Tesseract is not installed.",
                "are pictures and were not read: Tesseract is not installed.");
        say(
                to,
                failed,
                "is a picture and could not be read by Tesseract.",
                "are pictures and could not be read by Tesseract.");
        say(
                to,
                tooMany,
                "is a picture and was not read: the file has too many pictures.",
                "are pictures and were not read: the file has too many pictures.");
        if (brokeOff) {
            to.missing("The file is damaged: pages after the last one shown here could not be read.");
        }
    }

    private static void say(ContentCollector to, List<Integer> pages, String one, String several) {
        if (!pages.isEmpty()) {
            String which = pages.size() == 1 ? "Page " : "Pages ";
            to.missing(which + ranges(pages) + " " + (pages.size() == 1 ? one : several));
        }
    }

    /** "3 to 5, 8 and 11". */
    static String ranges(List<Integer> pages) {
        List<String> parts = new ArrayList<>();
        int i = 0;
        while (i < pages.size()) {
            int end = i;
            while (end + 1 < pages.size() && pages.get(end + 1) == pages.get(end) + 1) {
                end++;
            }
            parts.add(end == i ? "" + pages.get(i) : pages.get(i) + (end == i + 1 ? " and " : " to ") + pages.get(end));
            i = end + 1;
        }
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        String last = parts.removeLast();
        StringJoiner joined = new StringJoiner(", ", "", " and " + last);
        parts.forEach(joined::add);
        return joined.toString();
    }

    /** The reason to give when nothing at all was read. */
    UnreadableReason whenEmpty(UnreadableReason otherwise, boolean brokeOff) {
        if (!notInstalled.isEmpty()) {
            return UnreadableReason.NOT_OCRED;
        }
        return brokeOff || !damaged.isEmpty() ? UnreadableReason.DAMAGED : otherwise;
    }
}
