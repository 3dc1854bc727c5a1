package org.practicelearning.web.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of this program, as the build wrote it. */
final class Version {
    private Version() {}

    static String current() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream("/learn-version.properties"))) {
            properties.load(in);
        } catch (IOException problem) {
            throw new UncheckedIOException("the program file is damaged", problem);
        }
        return properties.getProperty("version");
    }
}
