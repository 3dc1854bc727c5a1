package org.practicelearning.web.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.control.Work.Line;
import org.practicelearning.web.control.Work.RunReport;
import org.practicelearning.web.ingest.ItemState;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What commands print: results to standard output, progress to standard error, so that results can be piped. */
final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private String lastProgress = "";

    private Console(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    static Console of(@Nullable CommandSpec spec) {
        return new Console(line(spec).getOut(), line(spec).getErr());
    }

    static CommandLine line(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec, "picocli sets it").commandLine();
    }

    void say(String text) {
        out.println(text);
    }

    void complain(String text) {
        err.println(text);
    }

    /** One line whenever the numbers have changed. */
    void progress(RunReport report) {
        int ended = report.files() - report.count("WAITING") - report.count("READING");
        String text = String.format(
                Locale.UK, "%d of %d files, %d failed", ended, report.files(), report.count(ItemState.FAILED.name()));
        if (!text.equals(lastProgress)) {
            err.println(text);
            lastProgress = text;
        }
    }

    /**
     * The report of a finished run: every file that needs attention, then the sums. Returns the exit code.
     *
     * @param all whether every other file is named too
     */
    int report(RunReport report, boolean all) {
        boolean good = true;
        for (Line each : report.items()) {
            boolean needsAttention = ItemState.valueOf(each.state()).needsAttention();
            good &= !needsAttention;
            if (needsAttention || all) {
                out.println(each.label() + ": " + shown(each.place()));
                if (!each.remark().isEmpty()) {
                    out.println("    " + shown(each.remark()));
                }
            }
        }
        out.println(String.format(
                Locale.UK,
                "%d files: %d done, %d already held, %d partly done, %d failed.",
                report.files(),
                report.count(ItemState.DONE.name()),
                report.count(ItemState.HELD.name()),
                report.count(ItemState.PARTLY.name()),
                report.count(ItemState.FAILED.name())));
        return good ? ExitCode.GOOD : ExitCode.NEEDS_ATTENTION;
    }

    /** The name of a file may hold what a terminal obeys. */
    static String shown(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069]", "\ufffd");
    }
}
