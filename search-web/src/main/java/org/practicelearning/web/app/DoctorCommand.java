package org.practicelearning.web.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.control.RunningServer;
import org.practicelearning.web.control.Work;
import org.practicelearning.web.control.Work.Finding;
import org.practicelearning.web.library.DataFolder;
import org.practicelearning.web.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code learn doctor}: says in words what is well and what is not. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Examine this machine and the library, and say what is wrong and what to do.")
final class DoctorCommand implements Callable<Integer> {
    private static final int SECONDS_FOR_TESSERACT = 20;

    private final InstantSource clock;

    @Mixin
    private final SettingOptions settings = new SettingOptions();

    @Spec
    private @Nullable CommandSpec spec;

    DoctorCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings read = settings.settings();
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                true, "Java " + System.getProperty("java.version") + " from " + System.getProperty("java.home") + "."));
        findings.add(tesseract(read.workers().tesseract()));
        findings.add(port(read));
        findings.addAll(OuterDoors.examine(read, clock));
        if (new DataFolder(read.data()).holdsLibrary()) {
            try (Work work = Works.on(read, clock)) {
                findings.addAll(work.examine());
            }
        } else {
            findings.add(new Finding(
                    true,
                    "There is no library in " + new DataFolder(read.data()).root() + " yet; nothing to examine."));
        }
        Console console = Console.of(spec);
        findings.forEach(each -> console.say((each.good() ? "OK       " : "PROBLEM  ") + each.text()));
        return findings.stream().allMatch(Finding::good) ? ExitCode.GOOD : ExitCode.NEEDS_ATTENTION;
    }

    private static Finding port(Settings read) {
        Optional<RunningServer> server = RunningServer.of(new DataFolder(read.data()));
        if (server.isPresent()) {
            try (RunningServer running = server.get()) {
                return new Finding(true, "The site is running on port " + running.port() + ".");
            }
        }
        return Ports.isFree(read.port())
                ? new Finding(true, "Port " + read.port() + " is free; the site is not running.")
                : new Finding(
                        false, "Port " + read.port() + " is taken by another program. Choose another with --port.");
    }

    private static Finding tesseract(String program) {
        if (program.isEmpty()) {
            return new Finding(true, "Reading pictures of text is switched off.");
        }
        try {
            Process process = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .start();
            String first = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
            if (process.waitFor(SECONDS_FOR_TESSERACT, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return new Finding(true, "Tesseract reads scanned pages (" + first + ").");
            }
        } catch (IOException notThere) {
            return missing(program);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return missing(program);
    }

    private static Finding missing(String program) {
        return new Finding(
                false,
                "Tesseract (“" + program + "”) is not installed: scanned pages are not read. On Debian: apt install"
                        + " tesseract-ocr; then run “learn reindex --reread”.");
    }
}
