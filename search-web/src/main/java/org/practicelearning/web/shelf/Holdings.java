package org.practicelearning.web.shelf;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the library holds for a reader.
 *
 * @param passages citable passages of the current versions
 * @param latest publication date of the newest document, null when none is known
 * @param unread files that could not be read, or only in part, and wait for a person
 */
public record Holdings(
        int documents, int passages, @Nullable LocalDate latest, int unread) {}
