package org.practicelearning.web.evidence;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What has become of the source of a quotation since it was taken.
 *
 * @param remarks what a person who uses the quotation should know, each a sentence; the gravest first
 */
public record SourceState(List<Remark> remarks) {
    public SourceState {
        remarks = List.copyOf(remarks);
    }

    /**
     * A sentence and where it leads.
     *
     * @param grave whether the quotation should not be used before somebody has looked
     * @param address of what it speaks of; empty for none
     * @param brief the same in the note of a file; empty where a file does not say it
     */
    public record Remark(String sentence, boolean grave, String address, String brief) {}

    /** Whether somebody should look before the quotation is used. */
    boolean isGrave() {
        return remarks.stream().anyMatch(Remark::grave);
    }

    /** Everything there is to say; empty while the source is as it was. */
    public List<String> sentences() {
        return remarks.stream().map(Remark::sentence).toList();
    }

    /** What stands behind the citation in a file; empty while there is nothing to say. */
    public String inBrief() {
        return remarks.stream()
                .map(Remark::brief)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
