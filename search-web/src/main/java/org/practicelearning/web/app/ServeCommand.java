package org.practicelearning.web.app;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.control.FolderLock;
import org.practicelearning.web.library.DataFolder;
import org.practicelearning.web.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code learn serve}: runs the site. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Run the site on this machine (127.0.0.1) until it is stopped.")
final class ServeCommand implements Callable<Integer> {
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
        try (lock) {
            Ports.refuseTaken(read.port());
            Server server = new Server(read, clock);
            Thread serving = Thread.currentThread();
            Thread stopping = new Thread(() -> stop(server, serving), "stop");
            Runtime.getRuntime().addShutdownHook(stopping);
            server.run(port -> console.say("The library is at http://127.0.0.1:" + port + "\nPress Ctrl-C to stop."));
        }
        return ExitCode.GOOD;
    }

    /** The virtual machine goes when its hooks end: wait here until the library is closed. */
    private static void stop(Server server, Thread serving) {
        server.stop();
        try {
            serving.join(20_000);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
