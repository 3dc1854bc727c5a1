package org.practicelearning.web.app;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.control.Work;
import org.practicelearning.web.control.Work.UserRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code learn user}: accounts from the command line, for when nobody can sign in who could help. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "Add, reset, disable or list accounts.",
        subcommands = {
            UserCommand.Add.class,
            UserCommand.Reset.class,
            UserCommand.Disable.class,
            UserCommand.Listing.class
        })
final class UserCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        Console.line(spec).usage(Console.line(spec).getOut());
    }

    private static int done(
            SettingOptions settings, InstantSource clock, @Nullable CommandSpec spec, UserRequest asked) {
        try (Work work = Works.onExisting(settings.settings(), clock)) {
            Work.Finding said = work.user(asked);
            if (said.good()) {
                Console.of(spec).say(said.text());
                return ExitCode.GOOD;
            }
            throw new FailedException(said.text());
        }
    }

    /** {@code learn user add}. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Invite somebody. Prints a link that works once; with it the person chooses a password.")
    static final class Add implements Callable<Integer> {
        private final InstantSource clock;

        @Mixin
        private final SettingOptions settings = new SettingOptions();

        @Parameters(paramLabel = "EMAIL", description = "E-mail address of the person")
        private String email = "";

        @Option(names = "--name", required = true, paramLabel = "NAME", description = "Name as colleagues know it")
        private String name = "";

        @Option(names = "--agency", required = true, paramLabel = "AGENCY", description = "Whom the person works for")
        private String agency = "";

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                description = "reader, trainer, reviewer, lead or administrator (default: ${DEFAULT-VALUE})")
        private String role = "reader";

        @Spec
        private @Nullable CommandSpec spec;

        Add(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public Integer call() {
            return done(settings, clock, spec, new UserRequest("add", email, name, agency, role));
        }
    }

    /** {@code learn user reset}. */
    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = "Print a link to choose a new password, and take the second step of signing in away.")
    static final class Reset implements Callable<Integer> {
        private final InstantSource clock;

        @Mixin
        private final SettingOptions settings = new SettingOptions();

        @Parameters(paramLabel = "EMAIL", description = "E-mail address of the person")
        private String email = "";

        @Spec
        private @Nullable CommandSpec spec;

        Reset(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public Integer call() {
            return done(settings, clock, spec, new UserRequest("reset", email, "", "", ""));
        }
    }

    /** {@code learn user disable}. */
    @Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            description = "Keep somebody out: ends sessions, links, tokens and places on case teams.")
    static final class Disable implements Callable<Integer> {
        private final InstantSource clock;

        @Mixin
        private final SettingOptions settings = new SettingOptions();

        @Parameters(paramLabel = "EMAIL", description = "E-mail address of the person")
        private String email = "";

        @Spec
        private @Nullable CommandSpec spec;

        Disable(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public Integer call() {
            return done(settings, clock, spec, new UserRequest("disable", email, "", "", ""));
        }
    }

    /** {@code learn user list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the accounts.")
    static final class Listing implements Callable<Integer> {
        private final InstantSource clock;

        @Mixin
        private final SettingOptions settings = new SettingOptions();

        @Spec
        private @Nullable CommandSpec spec;

        Listing(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public Integer call() {
            return done(settings, clock, spec, new UserRequest("list", "", "", "", ""));
        }
    }
}
