package org.practicelearning.web.app;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.control.Work;
import org.practicelearning.web.control.Work.Finding;
import org.practicelearning.web.library.DataFolder;
import org.practicelearning.web.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code learn audit verify}: whether somebody tampered with the log of who did what. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Check that no line of the audit log was changed, taken out or put in.")
final class AuditCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Parameters(paramLabel = "verify", description = "What to do: verify")
    private Task task = Task.verify;

    @Mixin
    private final SettingOptions settings = new SettingOptions();

    @Spec
    private @Nullable CommandSpec spec;

    /** What can be done with the log. */
    enum Task {
        verify
    }

    AuditCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings read = settings.settings();
        DataFolder data = new DataFolder(read.data());
        if (!data.holdsLibrary()) {
            throw new FailedException("There is no library in " + data.root() + ". Name its folder with --data.");
        }
        try (Work work = Works.on(read, clock)) {
            Finding finding = work.verifyAudit();
            Console.of(spec).say(finding.text());
            return finding.good() ? ExitCode.GOOD : ExitCode.FAILED;
        }
    }
}
