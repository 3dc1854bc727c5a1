package org.practicelearning.web.app;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.control.FolderLock;
import org.practicelearning.web.library.DataFolder;
import org.practicelearning.web.people.People;
import org.practicelearning.web.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code learn serve}: runs the site. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Run the site until it is stopped: for this machine (127.0.0.1), and for others at the address of --listen.")
final class ServeCommand implements Callable<Integer> {
    private static final int SECONDS_TO_STOP = 20;

    private final InstantSource clock;

    @Mixin
    private final SettingOptions settings = new SettingOptions();

    @Spec
    private @Nullable CommandSpec spec;

    ServeCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        return run(settings.settings(), clock, Console.of(spec));
    }

    static int run(Settings read, InstantSource clock, Console console) throws InterruptedException {
        FolderLock lock = FolderLock.take(new DataFolder(read.data()))
                .orElseThrow(() -> new TakenException(
                        "The data folder " + read.data().toAbsolutePath().normalize()
                                + " is open in another process; the site may be running already. Stop it, or name another"
                                + " folder with --data."));
        CountDownLatch closed = new CountDownLatch(1);
        try (lock) {
            Ports.refuseTaken(read.port());
            Server server = new Server(read, clock);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, closed), "stop"));
            server.run((port, people) -> welcome(console, "http://127.0.0.1:" + port, read, people));
        } finally {
            closed.countDown();
        }
        return ExitCode.GOOD;
    }

    /** What the person who started it must know; the code is printed and never logged. */
    private static void welcome(Console console, String address, Settings read, People people) {
        console.say("The library is at " + address);
        read.reach()
                .listening()
                .ifPresent(each -> console.say(
                        "Other machines reach it at https://" + read.access().publicName()));
        people.code()
                .ifPresent(code -> console.say("There are no accounts yet: everybody at this machine sees everything.\n"
                        + "Make the first account at " + address + "/first-run with the code " + code));
        console.say("Press Ctrl-C to stop.");
    }

    /**
     * The virtual machine goes when its hooks end: wait here until the library is closed. Not until the thread that served
     * has ended, which waits for the hooks when it leaves the program.
     */
    private static void stop(Server server, CountDownLatch closed) {
        server.stop();
        try {
            closed.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
