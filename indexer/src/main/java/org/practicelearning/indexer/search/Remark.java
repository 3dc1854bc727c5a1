package org.practicelearning.indexer.search;

/** What can be wrong with a query, and what is done instead. The most telling is said first and alone. */
enum Remark {
    TOO_LONG("The search is longer than 1,000 characters; only the beginning was used."),
    TOO_MANY_WORDS("The search has more than 64 words; only the first 64 were used."),
    TOO_DEEP("The search has more than 20 brackets inside each other; the inner ones were left out."),
    QUOTE_MISSING("A quotation mark is missing; the search reads one at the end."),
    BRACKET_NOT_CLOSED("A closing bracket is missing; the search reads one at the end."),
    BRACKET_NOT_OPENED("A closing bracket has no opening one; it was left out."),
    SIGN_ALONE("AND, OR and NOT must stand between words; one that does not was left out."),
    STAR("The sign * works only after at least three letters of a word; elsewhere it was left out."),
    STAR_IN_QUOTES("The sign * does not work between quotation marks; it was left out."),
    QUESTION_MARK("The sign ? does not stand for a letter here; it was left out."),
    NEARNESS("The sign ~ and a number work only after words in quotation marks; they were left out."),
    UNKNOWN_FIELD("There is no field of that name before the colon; it was read as ordinary words."),
    NOT_A_NUMBER("After year: or page: a number such as 2019 or 2015-2019 must follow; that part was left out."),
    FIELD_EMPTY("After a field and its colon a word must follow; the field was left out."),
    FEW_HOLD_ALL("Few passages hold all of these words, so those with some of them follow."),
    TOO_SLOW("The search took too long and was stopped; try fewer or longer words.");

    private final String sentence;

    Remark(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
