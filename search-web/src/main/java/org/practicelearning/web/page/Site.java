package org.practicelearning.web.page;

import org.practicelearning.web.people.Introduction;

/**
 * How this library introduces itself on each page.
 *
 * @param partnership whose library it is, for example "Northborough Safeguarding Children Partnership"
 * @param version of the program
 * @param contact how to reach the people who run it; may be empty
 * @param introduction colour and logo, and the name an administrator gave
 */
public record Site(String partnership, String version, String contact, Introduction introduction) {
    /** The name of the product. */
    public static final String NAME = "Practice Learning Library";

    /** A site that no administrator has said anything of. */
    public Site(String partnership, String version, String contact) {
        this(partnership, version, contact, Introduction.USUAL);
    }

    /** The same, as an administrator introduces it. */
    public Site introducedAs(Introduction said) {
        return new Site(said.name().isEmpty() ? partnership : said.name(), version, contact, said);
    }

    public String name() {
        return NAME;
    }

    public boolean hasContact() {
        return !contact.isBlank();
    }
}
