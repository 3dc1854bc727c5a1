package org.practicelearning.web.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program {@code learn}. */
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionLine.class,
        description = "Search, compare and reuse the learning in safeguarding reviews, on your own machine.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            IngestCommand.class,
            SearchCommand.class,
            ReindexCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class,
            AuditCommand.class,
            UserCommand.class,
            ConfigCommand.class,
            VersionCommand.class,
            RehearseCommand.class,
            VocabularyCommand.class,
            TagCommand.class,
            ClockCommand.class,
            EvaluateCommand.class,
            BenchCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well",
            "1:something failed; the message says what and what to do",
            "2:the command was not understood",
            "3:done, but some files or findings need attention",
            "4:the port is taken, or another process has the data folder"
        },
        footer = {
            "",
            "Examples:",
            "  learn demo                             try it with the sample library",
            "  learn ingest ./reviews --access published",
            "  learn serve --partnership Northborough",
            "  learn search \"was not brought\" --json"
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    private Main(CommandSpec spec) {
        this.spec = spec;
    }

    /** Starts the program; its exit code says how it went. */
    public static void main(String[] arguments) {
        // POI asks Log4j for a log that nobody keeps, and Log4j complains of that on the console.
        System.setProperty("log4j2.statusLoggerLevel", "OFF");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        // Lucene and H2 speak to java.util.logging; what they say goes where everything else goes.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(run(InstantSource.system(), arguments));
    }

    static int run(InstantSource clock, String... arguments) {
        return run(
                clock,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
    }

    /** Runs a command; what it prints goes where a test says. */
    static int run(InstantSource clock, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = line(clock);
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler((problem, command, parsed) -> Explained.of(problem, command.getErr()));
        return line.execute(arguments);
    }

    /** All commands with their options. */
    static CommandLine line(InstantSource clock) {
        return new CommandLine(new Main(CommandSpec.create()), new CommandFactory(clock));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The version as {@code --version} prints it. */
    static final class VersionLine implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Practice Learning Library " + Version.current()};
        }
    }
}
