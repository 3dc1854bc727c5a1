package org.practicelearning.web.signon;

import org.practicelearning.web.people.Identity;

/** What a provider's answer came to. */
public sealed interface Answered {
    /** Who it is. */
    record Known(Identity identity) implements Answered {}

    /** Nobody is signed in. */
    record Refused(Trouble trouble) implements Answered {}
}
