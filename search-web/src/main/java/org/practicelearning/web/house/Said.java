package org.practicelearning.web.house;

import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Meaning;
import org.practicelearning.templates.template.ReviewState;

/** The words of template files, as people say them. */
final class Said {
    private Said() {}

    static String type(FieldType type) {
        return switch (type) {
            case TEXT -> "One line";
            case LONG_TEXT -> "Long text";
            case DATE -> "Date";
            case NUMBER -> "Number";
            case YES_NO -> "Yes or no";
            case ONE -> "One of several choices";
            case MANY -> "Any of several choices";
            case THEMES -> "Themes of the vocabulary";
            case REFERENCE -> "A document, review or recommendation";
            case TABLE -> "Table";
        };
    }

    static String means(Meaning means) {
        return switch (means) {
            case PSEUDONYM -> "The name the child has in the report";
            case FINDING -> "A finding";
            case WHY -> "Why it was so";
            case EVIDENCE -> "What it rests on";
            case RECOMMENDATION -> "A recommendation or action";
            case OWNER -> "Who sees to it";
            case DUE -> "By when";
            case MEASURE -> "How anyone will know it made a difference";
            case CHILDS_VOICE -> "The child’s voice";
            case MEN -> "Fathers, partners and other men";
            case EQUALITY -> "Race, culture, faith, disability and identity";
            case GOOD_PRACTICE -> "Good practice";
            case AWARE -> "The day the local authority became aware: a clock runs from it";
            case NOTIFIED -> "The day of the notification: a clock runs from it";
            case MET -> "The day the review group met";
            case SENT -> "The day the rapid review was sent to the Panel";
            case DECIDED -> "The day a review was decided on: a clock runs from it";
            case PUBLISHED -> "The day of publication: a clock runs from it";
            case SIGN_OFF -> "The partners’ sign-off, filled in by signing";
            case HAPPENED -> "The day of an event: the order and gaps of a chronology are looked at";
            case GAP_DAYS -> "After how many days without an event a chronology is asked about them";
            case MARKING -> "The marking of this draft, printed on every page";
        };
    }

    static String required(ReviewState state) {
        return "Before “" + state.label() + "”";
    }
}
