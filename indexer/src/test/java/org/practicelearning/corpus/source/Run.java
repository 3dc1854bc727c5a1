package org.practicelearning.corpus.source;

/**
 * A stretch of text in one manner.
 *
 * @param sentinel the kind of planted word it is, else empty
 * @param identifier the kind of planted identifier it is, else empty
 * @param note the label of the footnote called here (then {@code text} is that label), else empty
 */
public record Run(String text, boolean bold, String sentinel, String identifier, String note) {
    public static Run plain(String text) {
        return new Run(text, false, "", "", "");
    }

    public Run withText(String changed) {
        return new Run(changed, bold, sentinel, identifier, note);
    }
}
