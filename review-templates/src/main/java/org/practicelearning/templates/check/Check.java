package org.practicelearning.templates.check;

import java.util.List;

/** One question, asked of a whole draft. */
interface Check {
    List<Remark> ask(DraftUnderCheck draft);
}
