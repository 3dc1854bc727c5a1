package org.practicelearning.web.vocabulary;

import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.coding.Coding.Applying;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.Words;

/**
 * What a page says while a change of the vocabulary is applied to the documents.
 *
 * @param sentence empty when all documents are marked by the vocabulary as it is
 * @param done documents marked so far
 * @param of all of them
 */
record ApplyingView(String sentence, boolean underWay, int done, int of) {
    private static final int SECONDS = 5;

    static ApplyingView of(Coding coding) {
        Applying state = coding.applying();
        String sentence = !state.underWay()
                ? ""
                : state.failed()
                        ? "The last change could not be applied to the documents yet. It is tried again every minute; a"
                                + " full disk is the usual cause. Searches go on with the vocabulary as it was."
                        : state.of() == 0
                                ? "The last change is about to be applied to the documents."
                                : "The last change is being applied: " + Words.number(state.done()) + " of "
                                        + Words.count(state.of(), "document")
                                        + ". Searches go on with the vocabulary as it was until all are done.";
        return new ApplyingView(sentence, state.underWay(), state.done(), state.of());
    }

    /** A page that shows it loads itself again until it is over. */
    PageHead on(PageHead head) {
        return underWay ? head.refreshedAfter(SECONDS).withScript("vocabulary.js") : head;
    }
}
