package org.practicelearning.templates.evidence;

import java.time.LocalDate;
import java.util.List;

/**
 * Quotations that somebody gathered, ready to leave the library.
 *
 * @param title what they are called together
 * @param partnership whose library they come from
 * @param marking who may see them: the highest access class of what is in it
 * @param day it leaves the library; what is said of the sources is as of that day
 */
public record EvidenceList(String title, String partnership, String marking, LocalDate day, List<Entry> entries) {
    public EvidenceList {
        entries = List.copyOf(entries);
    }

    /**
     * A quotation.
     *
     * @param access who may see it
     * @param takenBy what the person is called who took it
     * @param link where it is in the library
     * @param themes of the passage, by name
     * @param remarks what has become of its source since, each a sentence
     */
    public record Entry(
            Evidence evidence, String access, String takenBy, String link, List<String> themes, List<String> remarks) {
        public Entry {
            themes = List.copyOf(themes);
            remarks = List.copyOf(remarks);
        }

        /** How its source stands, in one line. */
        public String state() {
            return remarks.isEmpty() ? "As it was when quoted." : String.join(" ", remarks);
        }
    }
}
