package org.practicelearning.indexer.extract.worker;

/** What holds within a group of a rich text file until the group ends. */
final class RtfState {
    /** What is written in a group. */
    enum Place {
        TEXT,
        /** Not shown: styles, colours, drawings, old text of tracked changes. */
        IGNORED,
        FONTS,
        STYLES,
        INFO,
        /** The bullet or number before a list item. */
        LABEL,
        HEADER,
        FOOTNOTE,
        COMMENT,
        COMMENT_AUTHOR,
        SHAPE
    }

    Place place = Place.TEXT;

    /** Name of the property in {@link Place#INFO}. */
    String property = "";

    int font;
    int halfPoints = 24;
    boolean bold;
    boolean deleted;
    boolean inserted;

    /** How many letters stand in for a character that older programs do not know. */
    int standIns = 1;

    int style;
    int outline = -1;
    int level;
    boolean inTable;

    /** Whether the group begins with a word that programs may pass over when they do not know the next. */
    boolean optional;

    /** Whether nothing in the group has been read yet. */
    boolean fresh;

    /** Whether the group is a flow of its own, as a footnote is. */
    boolean opensFlow;

    RtfState copy() {
        RtfState copy = new RtfState();
        copy.place = place;
        copy.property = property;
        copy.font = font;
        copy.halfPoints = halfPoints;
        copy.bold = bold;
        copy.deleted = deleted;
        copy.inserted = inserted;
        copy.standIns = standIns;
        copy.style = style;
        copy.outline = outline;
        copy.level = level;
        copy.inTable = inTable;
        copy.fresh = true;
        return copy;
    }

    /** A paragraph without any properties. */
    void plainParagraph() {
        style = 0;
        outline = -1;
        level = 0;
        inTable = false;
    }

    /** Whether the group holds paragraphs of the document, of its margins or notes. */
    boolean isFlow() {
        return switch (place) {
            case TEXT, HEADER, FOOTNOTE, COMMENT, SHAPE -> true;
            default -> false;
        };
    }
}
