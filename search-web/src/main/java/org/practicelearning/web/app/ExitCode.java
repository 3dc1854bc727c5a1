package org.practicelearning.web.app;

/** How the program ended, for scripts. Documented in the help of {@code learn} and in {@code docs/commands.md}. */
final class ExitCode {
    static final int GOOD = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int NEEDS_ATTENTION = 3;
    static final int TAKEN = 4;

    private ExitCode() {}
}
