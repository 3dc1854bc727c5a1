package org.practicelearning.web.database;

import java.util.Locale;
import java.util.stream.Stream;

/** How a full disk shows itself, and what is said of it. */
public final class FullDisk {
    /** For whoever wanted to save something. */
    public static final String SENTENCE =
            "The disk that holds the library is full, so this was not saved. Nothing that was saved before is lost.";

    /** What to do about it. */
    public static final String REMEDY = "Make room on the disk, then try again. Searching and reading go on meanwhile.";

    private FullDisk() {}

    /** Whether a full disk is the reason of a failure, wherever in the program it was met. */
    public static boolean isBehind(Throwable failure) {
        return Stream.<Throwable>iterate(failure, each -> each != null, Throwable::getCause)
                .limit(20)
                .anyMatch(each -> each instanceof NoRoomException || says(each));
    }

    /** The systems have no code for it that Java passes on, only words. */
    private static boolean says(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left")
                || message.contains("not enough space on the disk")
                || message.contains("disk quota exceeded");
    }
}
