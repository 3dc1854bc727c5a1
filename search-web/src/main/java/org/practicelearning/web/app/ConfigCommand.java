package org.practicelearning.web.app;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.settings.Setting;
import org.practicelearning.web.settings.SettingSources.Sourced;
import org.practicelearning.web.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code learn config}: every setting, its value and where it came from. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Show every setting, its value, where it came from and what it is for.")
final class ConfigCommand implements Callable<Integer> {
    @Mixin
    private final SettingOptions settings = new SettingOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        settings.sourced().forEach((setting, sourced) -> console.say(line(setting, sourced)));
        // Reading them checks them: a wrong one ends the command with its message.
        Settings read = settings.settings();
        console.say("All settings can be read. Data folder: "
                + read.data().toAbsolutePath().normalize());
        return ExitCode.GOOD;
    }

    private static String line(Setting setting, Sourced sourced) {
        return String.format(
                Locale.ROOT,
                "%-15s %-12s %-16s %s (%s)",
                setting.key(),
                sourced.value().isEmpty() ? "-" : sourced.value(),
                "[" + sourced.source() + "]",
                setting.purpose(),
                setting.variable());
    }
}
