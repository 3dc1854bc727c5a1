package org.practicelearning.web.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Gathers the settings: the file, then the environment over it, then the flags over both. */
public final class SettingSources {
    /** Looked for in the current folder when no other file is named. */
    public static final String FILE_NAME = "learn.properties";

    /** Read by the launcher, not by this program. */
    private static final Set<String> LAUNCHER =
            Set.of("LEARN_JAVA_HOME", "LEARN_JAVA_OPTS", "LEARN_HOME", "LEARN_CONFIG", "LEARN_HEAP");

    /** A value and where it came from. */
    public record Sourced(String value, String source) {}

    private SettingSources() {}

    /**
     * Gathers all settings.
     *
     * @param file a settings file named by the person; must exist
     * @param environment of the process
     * @param flags given on the command line
     */
    public static SettingValues gather(
            Optional<Path> file, Map<String, String> environment, Map<Setting, String> flags) {
        Map<Setting, Sourced> gathered = new EnumMap<>(Setting.class);
        for (Setting each : Setting.values()) {
            gathered.put(each, new Sourced(each.fallback(), "default"));
        }
        settingsFile(file, environment).ifPresent(path -> fromFile(path, gathered));
        fromEnvironment(environment, gathered);
        flags.forEach((setting, value) -> gathered.put(setting, new Sourced(value, "--" + setting.key())));
        return new SettingValues(gathered);
    }

    private static Optional<Path> settingsFile(Optional<Path> named, Map<String, String> environment) {
        Optional<Path> wanted = named.or(
                () -> Optional.ofNullable(environment.get("LEARN_CONFIG")).map(Path::of));
        if (wanted.isPresent() && !Files.isReadable(wanted.get())) {
            throw new SettingsException("There is no settings file " + wanted.get() + ", or it may not be read.");
        }
        return wanted.or(() -> Optional.of(Path.of(FILE_NAME)).filter(Files::isReadable));
    }

    private static void fromFile(Path path, Map<Setting, Sourced> gathered) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException problem) {
            throw new SettingsException("The settings file " + path + " cannot be read. It is a text file (UTF-8) with"
                    + " one “name = value” a line.");
        }
        for (String key : properties.stringPropertyNames()) {
            Setting setting = Setting.ofKey(key)
                    .orElseThrow(() -> new SettingsException(
                            "“" + key + "” in " + path + " is not a setting. Run “learn config” to see all of them."));
            gathered.put(setting, new Sourced(properties.getProperty(key).strip(), path.toString()));
        }
    }

    private static void fromEnvironment(Map<String, String> environment, Map<Setting, Sourced> gathered) {
        for (Setting each : Setting.values()) {
            String value = environment.get(each.variable());
            if (value != null) {
                gathered.put(each, new Sourced(value.strip(), each.variable()));
            }
        }
        environment.keySet().stream()
                .filter(name -> name.startsWith("LEARN_") && !LAUNCHER.contains(name))
                .filter(name -> gathered.keySet().stream()
                        .noneMatch(each -> each.variable().equals(name)))
                .sorted()
                .findFirst()
                .ifPresent(unknown -> {
                    throw new SettingsException("The environment variable " + unknown
                            + " is not a setting. Run “learn config” to see all of them, or unset it.");
                });
    }
}
