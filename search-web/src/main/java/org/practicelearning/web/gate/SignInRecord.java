package org.practicelearning.web.gate;

/** Where it is written down that somebody came in, or did not, by another way than a form of this site. */
@FunctionalInterface
public interface SignInRecord {
    /**
     * Writes it down.
     *
     * @param person id of who it was; {@code anyone} when nobody knows
     * @param detail how, and why not; never a name
     * @param status of the answer, as in HTTP
     */
    void note(String person, String detail, int status);
}
