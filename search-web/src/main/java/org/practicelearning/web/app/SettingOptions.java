package org.practicelearning.web.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.settings.Setting;
import org.practicelearning.web.settings.SettingSources;
import org.practicelearning.web.settings.SettingValues;
import org.practicelearning.web.settings.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The settings as flags; each goes before the environment and the settings file. */
final class SettingOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file (default: learn.properties, if there is one)")
    private @Nullable Path config;

    private final Map<Setting, String> flags = new EnumMap<>(Setting.class);

    /** Makes every setting a flag of a command that has this as a mixin. */
    @Spec(Spec.Target.MIXEE)
    void addTo(CommandSpec command) {
        for (Setting each : Setting.values()) {
            command.addOption(OptionSpec.builder("--" + each.key())
                    .type(String.class)
                    .paramLabel("VALUE")
                    .description(each.purpose() + " (default: " + said(each.fallback()) + ")")
                    .setter(new ISetter() {
                        @Override
                        @SuppressWarnings("TypeParameterUnusedInFormals") // the signature is picocli's
                        public <T> @Nullable T set(@Nullable T value) {
                            if (value != null) { // none is set before a command line is read
                                flags.put(each, value.toString());
                            }
                            return value;
                        }
                    })
                    .build());
        }
    }

    private static String said(String fallback) {
        return fallback.isEmpty() ? "none" : fallback;
    }

    /** All settings with where they came from. */
    SettingValues sourced() {
        return SettingSources.gather(Optional.ofNullable(config), System.getenv(), flags);
    }

    /** Uses another folder than the ordinary one where nobody named any. */
    SettingOptions orData(String folder) {
        if ("default".equals(sourced().of(Setting.DATA).source())) {
            flags.put(Setting.DATA, folder);
        }
        return this;
    }

    SettingOptions orPartnership(String name) {
        return or(Setting.PARTNERSHIP, name);
    }

    /** Uses another value than the ordinary one where nobody said any. */
    SettingOptions or(Setting setting, String value) {
        if ("default".equals(sourced().of(setting).source())) {
            flags.put(setting, value);
        }
        return this;
    }

    Settings settings() {
        return Settings.of(sourced());
    }
}
