package org.practicelearning.web.page;

import org.practicelearning.web.people.Introduction;

/**
 * How this library introduces itself on each page.
 *
 * @param partnership whose library it is, for example "Northborough Safeguarding Children Partnership"
 * @param version of the program
 * @param contact how to reach the people who run it; may be empty
 * @param introduction colour and logo, and the name an administrator gave
 * @param signOn the provider that signing in asks, the one machine this library speaks to; empty when there is none
 */
public record Site(String partnership, String version, String contact, Introduction introduction, String signOn) {
    /** The name of the product. */
    public static final String NAME = "Practice Learning Library";

    /** A site that no administrator has said anything of. */
    public Site(String partnership, String version, String contact) {
        this(partnership, version, contact, Introduction.USUAL, "");
    }

    /** The same, as an administrator introduces it. */
    public Site introducedAs(Introduction said) {
        return new Site(said.name().isEmpty() ? partnership : said.name(), version, contact, said, signOn);
    }

    /** The same, where signing in asks a provider. */
    public Site signingOnWith(String provider) {
        return new Site(partnership, version, contact, introduction, provider);
    }

    public String name() {
        return NAME;
    }

    public boolean hasContact() {
        return !contact.isBlank();
    }
}
