package org.practicelearning.web.audit;

import java.time.Instant;

/**
 * Something done, not yet in the log.
 *
 * @param person opaque id of who did it; {@code anyone} for somebody who has not signed in
 * @param subject id of the document, case, person or other thing it was done to, empty when there is none
 * @param detail which page or command, and the filters of a search; never words that were searched for unless the
 *     partnership keeps them
 * @param status of the answer, as in HTTP
 */
public record AuditEvent(Instant at, String person, AuditAction action, String subject, String detail, int status) {
    private static final int LONGEST_DETAIL = 2000;
    private static final int LONGEST_SUBJECT = 120;

    public AuditEvent {
        detail = cut(detail, LONGEST_DETAIL);
        subject = cut(subject, LONGEST_SUBJECT);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
