package org.practicelearning.templates.citation;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A form in which a citation leaves the library. */
public enum CitationFormat {
    /** One line in the manner of Harvard, to paste into a report. */
    TEXT("txt", "text/plain") {
        @Override
        public String of(Citation citation) {
            return HarvardLine.of(citation);
        }
    },
    /** For EndNote, Zotero, Mendeley and most others. */
    RIS("ris", "application/x-research-info-systems") {
        @Override
        public String of(Citation citation) {
            return RisRecord.of(citation);
        }
    },
    /** For LaTeX, JabRef and others. */
    BIBTEX("bib", "application/x-bibtex") {
        @Override
        public String of(Citation citation) {
            return BibtexEntry.of(citation);
        }
    };

    static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final String ending;
    private final String mediaType;

    CitationFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The citation in this form. */
    public abstract String of(Citation citation);

    /** File name ending without the dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Finds a form by its file name ending. */
    public static Optional<CitationFormat> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(each -> each.ending.equals(ending))
                .findFirst();
    }

    /** What a footnote says where a list of references gives the address. */
    public static String footnote(Citation citation) {
        return HarvardLine.place(citation);
    }

    /** One line of text without control characters, which every form here would stumble over. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }
}
