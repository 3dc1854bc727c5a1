package org.practicelearning.templates.evidence;

import java.util.List;
import java.util.Optional;

/** The documents quotations come from. The library answers for the person who asks and for nobody else. */
public interface Sources {
    /** What a quotation was taken from says in its place now; empty if it is not there or not to be read. */
    Optional<String> words(Evidence evidence);

    /** What has become of its source since it was taken, each a sentence; none while it is as it was. */
    List<String> remarks(Evidence evidence);
}
