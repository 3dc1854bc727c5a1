package org.practicelearning.web.page;

import java.util.List;

/**
 * A request that cannot be answered as asked, in words for the person who asked. Thrown by handlers, answered in one
 * place, as a page or as problem+json.
 */
public abstract sealed class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String sentence;

    private Refusal(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.sentence = sentence;
    }

    /** What is wrong, for the person who asked. */
    public String sentence() {
        return sentence;
    }

    public int status() {
        return status;
    }

    /** Does not exist, or may not be opened: the two cannot be told apart. */
    public static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotFound(String message) {
            super(404, message);
        }
    }

    /** Only for people who have signed in, and the asker has not. */
    public static final class Unknown extends Refusal {
        private static final long serialVersionUID = 1L;

        public Unknown(String message) {
            super(401, message);
        }
    }

    /** May not be done. */
    public static final class Forbidden extends Refusal {
        private static final long serialVersionUID = 1L;

        public Forbidden(String message) {
            super(403, message);
        }
    }

    /** A form of an earlier session of this browser. */
    public static final class Stale extends Refusal {
        private static final long serialVersionUID = 1L;

        public Stale(String message) {
            super(403, message);
        }
    }

    /** Asked wrongly, each fault a sentence. */
    public static final class BadRequest extends Refusal {
        private static final long serialVersionUID = 1L;

        public BadRequest(List<String> faults) {
            super(400, String.join(" ", faults));
        }
    }

    /** Asked too often. */
    public static final class TooMany extends Refusal {
        private static final long serialVersionUID = 1L;

        public TooMany(String message) {
            super(429, message);
        }
    }

    /** Cannot be answered now. */
    public static final class Unavailable extends Refusal {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message) {
            super(503, message);
        }
    }

    /** More than is accepted. */
    public static final class TooLarge extends Refusal {
        private static final long serialVersionUID = 1L;

        public TooLarge(String message) {
            super(413, message);
        }
    }
}
