package org.practicelearning.web.vocabulary;

import io.javalin.http.Context;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.coding.VocabularyChange;

/** What a page says of a change that was just made. */
final class Done {
    /** Parameter with the number of the change. */
    static final String FIELD = "done";

    private Done() {}

    /** The sentence of the change; empty when none was just made. */
    static String of(Context ctx, Coding coding) {
        String number = ctx.queryParam(FIELD);
        return number == null || !number.matches("[0-9]{1,12}")
                ? ""
                : coding.vocabulary()
                        .change(Long.parseLong(number))
                        .map(VocabularyChange::what)
                        .orElse("");
    }
}
