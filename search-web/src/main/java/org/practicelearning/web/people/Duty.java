package org.practicelearning.web.people;

/** Something that only people with certain roles may do. Which documents they may do it with is another question. */
public enum Duty {
    /** Search, read, cite, compare. */
    READ,
    /** What is one's own: password, sessions, tokens. */
    OWN,
    /** Gather passages for training and briefings. */
    COLLECT,
    /** Decide about themes. */
    CODE,
    /** Add documents and see what became of the files. */
    ADD,
    /** Change what the library says of its documents, its vocabulary and its cases. */
    KEEP,
    /** Set what reviews are written from: templates, Word style, the rules of the clock. */
    SHAPE,
    /** Invite people, give them roles, set the library up. */
    ADMINISTER
}
