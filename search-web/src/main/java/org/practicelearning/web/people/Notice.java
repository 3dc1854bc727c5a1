package org.practicelearning.web.people;

import java.time.Instant;

/** Something a person is to be told on every page until they say that they have read it. */
public record Notice(String id, String sentence, Instant made) {}
