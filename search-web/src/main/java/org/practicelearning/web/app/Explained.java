package org.practicelearning.web.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.practicelearning.web.backup.BackupException;
import org.practicelearning.web.control.RunningServer;
import org.practicelearning.web.database.FullDisk;
import org.practicelearning.web.database.UnusableDatabaseException;
import org.practicelearning.web.ingest.Faults;
import org.practicelearning.web.settings.SettingsException;

/** Says in words why a command failed. Whoever runs it is no programmer. */
final class Explained {
    private Explained() {}

    /** Prints what went wrong and what to do; returns the exit code. */
    static int of(Exception problem, PrintWriter err) {
        if (FullDisk.isBehind(problem)) {
            err.println(FullDisk.SENTENCE + " " + FullDisk.REMEDY);
            return ExitCode.FAILED;
        }
        switch (problem) {
            case SettingsException said -> {
                err.println(said.getMessage());
                return ExitCode.USAGE;
            }
            case TakenException said -> {
                err.println(said.getMessage());
                return ExitCode.TAKEN;
            }
            case FailedException said -> err.println(said.getMessage());
            case BackupException said -> err.println(said.getMessage());
            case UnusableDatabaseException said -> err.println(said.getMessage());
            case RunningServer.RefusedException said -> err.println(said.getMessage());
            case UncheckedIOException disk -> err.println(sentence(disk));
            default -> err.println(unexpected(problem));
        }
        return ExitCode.FAILED;
    }

    private static String sentence(UncheckedIOException disk) {
        String what = Optional.ofNullable(disk.getMessage()).orElse("a file could not be read or written");
        return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + ": "
                + reason(Objects.requireNonNull(disk.getCause(), "never made without one")) + ".";
    }

    private static String reason(IOException cause) {
        String message = Optional.ofNullable(cause.getMessage()).orElse("");
        return switch (cause) {
            case AccessDeniedException denied -> "this program may not write there";
            case FileAlreadyExistsException file -> "there is a file of that name";
            case NotDirectoryException file -> "there is a file of that name";
            case NoSuchFileException missing -> "it is not there";
            default -> message.contains("Read-only") ? "the disk may only be read" : message;
        };
    }

    private static String unexpected(Exception problem) {
        return "It failed in a way that was not foreseen. Check that the disk has room and that this program may write in"
                + " the data folder (“learn doctor” examines both). If it fails again, send this line to whoever looks"
                + " after the program: " + Faults.of(problem);
    }
}
