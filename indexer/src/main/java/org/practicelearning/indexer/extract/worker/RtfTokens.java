package org.practicelearning.indexer.extract.worker;

/** The bytes of a rich text file, one group mark, control word or letter at a time. */
final class RtfTokens {
    enum Kind {
        OPEN,
        CLOSE,
        /** A control word or sign, in {@link #word()} and {@link #number()}. */
        WORD,
        /** A byte of text, in {@link #number()}; which letter it is depends on the font. */
        BYTE,
        END
    }

    private static final int LONGEST_WORD = 32;

    private final byte[] bytes;
    private int at;
    private String word = "";
    private int number;
    private boolean hasNumber;

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Name of the control word at hand. */
    String word() {
        return word;
    }

    /** What follows it, or the byte at hand. */
    int number() {
        return number;
    }

    /** The number of the control word at hand when it has one. */
    int number(int otherwise) {
        return hasNumber ? number : otherwise;
    }

    Kind next() {
        while (at < bytes.length) {
            int c = bytes[at++] & 0xff;
            switch (c) {
                case '{' -> {
                    return Kind.OPEN;
                }
                case '}' -> {
                    return Kind.CLOSE;
                }
                case '\\' -> {
                    return control();
                }
                case '\r', '\n' -> {
                    // Line ends are for the file alone.
                }
                default -> {
                    return letter(c);
                }
            }
        }
        return Kind.END;
    }

    private Kind letter(int c) {
        number = c;
        return Kind.BYTE;
    }

    private Kind control() {
        if (at >= bytes.length) {
            return Kind.END;
        }
        int c = bytes[at] & 0xff;
        if (isLetter(c)) {
            readWord();
            return Kind.WORD;
        }
        at++;
        hasNumber = false;
        number = 0;
        switch (c) {
            case '{', '}', '\\' -> {
                return letter(c);
            }
            case '\'' -> {
                return hex();
            }
            case '\r', '\n' -> word = "par";
            default -> word = String.valueOf((char) c);
        }
        return Kind.WORD;
    }

    private Kind hex() {
        int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
        if (high < 0 || low < 0) {
            word = "'";
            return Kind.WORD;
        }
        at += 2;
        return letter(high * 16 + low);
    }

    private void readWord() {
        int start = at;
        while (at < bytes.length && isLetter(bytes[at] & 0xff) && at - start < LONGEST_WORD) {
            at++;
        }
        word = text(start, at);
        int from = at;
        if (at + 1 < bytes.length && bytes[at] == '-' && isDigit(bytes[at + 1])) {
            at++;
        }
        while (at < bytes.length && isDigit(bytes[at]) && at - from < 11) {
            at++;
        }
        hasNumber = at > from;
        number = hasNumber ? (int) Long.parseLong(text(from, at)) : 0;
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
    }

    private String text(int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            text.append((char) bytes[i]);
        }
        return text.toString();
    }

    /** Passes over raw bytes. */
    void skip(int count) {
        at = (int) Math.min(bytes.length, at + (long) Math.max(0, count));
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
