package org.practicelearning.web.audit;

/** What a check of the log found. */
public sealed interface AuditFinding {
    /** In words for people. */
    String said();

    /** Whether nothing was found amiss. */
    boolean whole();

    /**
     * Every line follows the one before.
     *
     * @param last number of the last line
     * @param hash of the last line, to be noted elsewhere
     * @param sealed whether the seal of the last line is there, without which a cut-off end does not show
     */
    record Whole(long last, String hash, boolean sealed) implements AuditFinding {
        @Override
        public String said() {
            return last == 0
                    ? "The audit log is empty."
                    : "The audit log is whole: " + last + (last == 1 ? " line, " : " lines, ")
                            + "each following the one before. The last line has the hash " + hash
                            + ". Note it outside this machine, and a log written anew will show too."
                            + (sealed
                                    ? ""
                                    : " Its seal, the file audit.seal, is not there: lines cut off the end would not"
                                            + " show. A restored backup has none until the site has run; otherwise ask"
                                            + " who took it away.");
        }

        @Override
        public boolean whole() {
            return true;
        }
    }

    /** A line was changed, taken out or put in. */
    record Broken(long line) implements AuditFinding {
        @Override
        public String said() {
            return "The audit log was tampered with: line " + line
                    + " is not what was written after the line before it. Keep this folder as it is, restore a backup"
                    + " elsewhere and compare the two.";
        }

        @Override
        public boolean whole() {
            return false;
        }
    }

    /** Lines at the end are gone, or were written anew. */
    record NotAsSealed(long last, long sealed) implements AuditFinding {
        @Override
        public String said() {
            return "The audit log was tampered with: it ends at line " + last
                    + (last < sealed
                            ? ", but had " + sealed + " lines when it was last written."
                            : ", and line " + sealed + " is not the one that was written.")
                    + " Keep this folder as it is, restore a backup elsewhere and compare the two.";
        }

        @Override
        public boolean whole() {
            return false;
        }
    }
}
