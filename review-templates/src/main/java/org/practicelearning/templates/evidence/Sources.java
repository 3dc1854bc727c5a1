package org.practicelearning.templates.evidence;

import java.util.Optional;

/** The documents quotations come from. The library answers for the person who asks and for nobody else. */
public interface Sources {
    /** The words between two positions of a version; empty if it is not there or not to be read. */
    Optional<String> words(String document, String version, int start, int end);

    /** What has become of a version. */
    Standing standing(String document, String version);
}
