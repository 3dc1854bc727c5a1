package org.practicelearning.web.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.control.FolderLock;
import org.practicelearning.web.library.DataFolder;
import org.practicelearning.web.settings.Setting;
import org.practicelearning.web.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code learn demo}: the site with the sample library, loaded on the first start and used again on the next. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Run the site with the sample library of invented documents. Keeps it in demo-data.")
final class DemoCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Mixin
    private final SettingOptions settings = new SettingOptions();

    @Spec
    private @Nullable CommandSpec spec;

    DemoCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings read = settings.orData(home().resolve("demo-data").toString())
                .orPartnership("Northborough")
                .or(Setting.PUBLIC_VIEW, "on")
                .or(Setting.SECOND_FACTOR, "off")
                .settings();
        Console console = Console.of(spec);
        DataFolder data = new DataFolder(read.data());
        FolderLock lock = FolderLock.take(data)
                .orElseThrow(() -> new TakenException("The demo is running already, or another process has "
                        + data.root() + " open. Stop it first, or name another folder with --data."));
        try (lock) {
            // Before the minute of loading rather than after it.
            Ports.refuseTaken(read.port());
            load(read, console);
        }
        return ServeCommand.run(read, clock, console);
    }

    private void load(Settings read, Console console) {
        Path corpus = home().resolve("corpus").resolve("documents");
        if (!Files.isDirectory(corpus)) {
            throw new FailedException("The sample documents are not where they should be: " + corpus
                    + ". Start “learn” from the folder it came in.");
        }
        OpenLibrary open = OpenLibrary.of(read, clock);
        try (LocalWork work = new LocalWork(open, clock, source -> source)) {
            if (open.library().catalogue().count(Reader.localOperator()) == 0) {
                console.say("Loading the sample library. This takes about a minute, once.");
                console.report(work.ingest(List.of(corpus), Optional.empty(), console::progress), false);
            }
            DemoPeople.introduce(open.people(false), console);
        }
    }

    /** Where the program lies: the launcher says so, else the current folder. */
    static Path home() {
        return Path.of(System.getProperty("learn.home", "")).toAbsolutePath();
    }
}
