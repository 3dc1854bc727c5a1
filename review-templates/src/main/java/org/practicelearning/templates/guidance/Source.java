package org.practicelearning.templates.guidance;

import org.practicelearning.templates.file.Fields;

/**
 * The guidance behind a rule, a section or a check. A paragraph is named only where somebody has read it; everywhere else
 * the reader is told to look.
 *
 * @param guidance its title
 * @param edition year or month, empty where the guidance has none
 * @param paragraph as numbered in that edition, empty where nobody has read it
 * @param check whether it is to be checked against current guidance
 */
public record Source(String guidance, String edition, String paragraph, boolean check) {
    /** What stands in place of a paragraph nobody has read. */
    public static final String CHECK = "check against current guidance";

    /** Reads the fields {@code guidance}, {@code edition}, {@code paragraph} and {@code check}. */
    public static Source read(Fields fields) {
        Source source = new Source(
                fields.text("guidance"),
                fields.textIfAny("edition").orElse(""),
                fields.textIfAny("paragraph").orElse(""),
                fields.flag("check"));
        fields.nothingElse();
        return source;
    }

    /** "Working Together to Safeguard Children (2023), paragraph 12" or "… – check against current guidance". */
    public String text() {
        return guidance
                + (edition.isEmpty() ? "" : " (" + edition + ")")
                + (paragraph.isEmpty() ? "" : ", paragraph " + paragraph)
                + (check ? " – " + CHECK : "");
    }
}
