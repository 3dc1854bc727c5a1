package org.practicelearning.web.evidence;

import java.util.List;
import org.practicelearning.templates.evidence.Standing;

/**
 * What has become of the source of a quotation since it was taken.
 *
 * @param remarks what a person who uses the quotation should know, each a sentence; the gravest first
 */
record SourceState(Standing standing, List<Remark> remarks) {
    SourceState {
        remarks = List.copyOf(remarks);
    }

    /**
     * A sentence and where it leads.
     *
     * @param grave whether the quotation should not be used before somebody has looked
     * @param address of what it speaks of; empty for none
     */
    record Remark(String sentence, boolean grave, String address) {}

    /** Whether somebody should look before the quotation is used. */
    boolean isGrave() {
        return remarks.stream().anyMatch(Remark::grave);
    }

    List<String> sentences() {
        return remarks.stream().map(Remark::sentence).toList();
    }
}
