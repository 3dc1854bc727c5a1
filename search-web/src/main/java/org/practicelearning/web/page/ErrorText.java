package org.practicelearning.web.page;

import org.practicelearning.web.database.FullDisk;

/** What each kind of error is called, why it happens and what to do about it. */
enum ErrorText {
    BAD_REQUEST(
            400,
            "The address could not be read",
            "Something in the address of this page is not as it should be.",
            "Check the address, or start again from the search page."),
    UNKNOWN(
            401,
            "Sign in first",
            "This is only for people who have signed in.",
            "Sign in, then do it again. A program needs a token; make one on your account page."),
    FORBIDDEN(
            403,
            "This cannot be done from here",
            "The request did not come from a page of this library. Open the library at its own address and do it again.",
            "Nothing was changed. If this should be open to you, tell an administrator of the library."),
    NOT_FOUND(
            404,
            "Page not found",
            "There is no page at this address. If it was a document, it may have been removed.",
            "If you typed or pasted the address, check that it is complete. You can also search for the document."),
    NOT_ALLOWED(
            405,
            "This cannot be done from here",
            "The address exists, but not for what was asked of it.",
            "Go back and use the buttons of the page."),
    TOO_LARGE(
            413,
            "What you sent is too large",
            "The file or text is larger than this library accepts. Nothing was changed.",
            "Split the file, or ask the person who runs this library to raise the limit."),
    ADDRESS_TOO_LONG(
            414,
            "The search is too long",
            "The words you searched for do not fit into an address. Nothing was changed.",
            "Search for fewer words."),
    TOO_OFTEN(
            429,
            "Too many requests",
            "More was asked of the library within a minute than it gives one person.",
            "Wait a minute and load the page again."),
    FIELDS_TOO_LONG(
            431,
            "The search is too long",
            "The words you searched for do not fit into an address. Nothing was changed.",
            "Search for fewer words."),
    FAILED(
            500,
            "Sorry, there is a problem with the library",
            "Something went wrong inside the program. Nothing you saved before is lost.",
            "Try again in a moment. If it happens again, tell the person who runs this library and give the reference."),
    UNAVAILABLE(
            503,
            "The library cannot answer just now",
            "It is starting, being rebuilt, or busy.",
            "Wait a minute and load the page again."),
    FULL(507, "The disk is full", FullDisk.SENTENCE, FullDisk.REMEDY);

    private final int status;
    private final String title;
    private final String what;
    private final String remedy;

    ErrorText(int status, String title, String what, String remedy) {
        this.status = status;
        this.title = title;
        this.what = what;
        this.remedy = remedy;
    }

    /** The words for a status; a status without words of its own is explained by its family. */
    static ErrorText of(int status) {
        for (ErrorText text : values()) {
            if (text.status == status) {
                return text;
            }
        }
        return status < 500 ? BAD_REQUEST : FAILED;
    }

    String title() {
        return title;
    }

    String what() {
        return what;
    }

    String remedy() {
        return remedy;
    }
}
