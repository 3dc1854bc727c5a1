package org.practicelearning.web.page;

/**
 * How this library introduces itself on each page.
 *
 * @param partnership whose library it is, for example "Northborough Safeguarding Children Partnership"
 * @param version of the program
 * @param contact how to reach the people who run it; may be empty
 */
public record Site(String partnership, String version, String contact) {
    /** The name of the product. */
    public static final String NAME = "Practice Learning Library";

    public String name() {
        return NAME;
    }

    public boolean hasContact() {
        return !contact.isBlank();
    }
}
