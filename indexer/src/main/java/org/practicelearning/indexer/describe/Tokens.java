package org.practicelearning.indexer.describe;

import java.util.function.Predicate;

/** A quick look at the words of a sentence, to spare it the slow patterns. */
final class Tokens {
    private Tokens() {}

    /** Whether any word, a run of letters, digits and hyphens, is wanted. */
    static boolean any(String sentence, Predicate<String> wanted) {
        int start = -1;
        for (int i = 0; i <= sentence.length(); i++) {
            boolean part = i < sentence.length()
                    && (Character.isLetterOrDigit(sentence.charAt(i)) || sentence.charAt(i) == '-');
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                if (wanted.test(sentence.substring(start, i))) {
                    return true;
                }
                start = -1;
            }
        }
        return false;
    }
}
