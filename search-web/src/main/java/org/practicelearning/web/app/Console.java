package org.practicelearning.web.app;

import java.io.PrintWriter;
import java.util.List;
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

    /** The report of a finished run: every file that needs attention, then the sums. Returns the exit code. */
    int report(RunReport report) {
        List<Line> attention =
                report.items().stream().filter(IngestCommand::needsAttention).toList();
        for (Line each : attention) {
            out.println(each.label() + ": " + each.place());
            out.println("    " + each.remark());
        }
        out.println(String.format(
                Locale.UK,
                "%d files: %d done, %d already held, %d partly done, %d failed.",
                report.files(),
                report.count(ItemState.DONE.name()),
                report.count(ItemState.HELD.name()),
                report.count(ItemState.PARTLY.name()),
                report.count(ItemState.FAILED.name())));
        return attention.isEmpty() ? ExitCode.GOOD : ExitCode.NEEDS_ATTENTION;
    }
}
