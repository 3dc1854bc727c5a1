package org.practicelearning.web.bench;

import java.lang.management.ManagementFactory;
import java.util.List;

/** What of this process's own start must be said again for a child to start as the launcher would start it. */
final class LaunchFlags {
    private static final List<String> OF_ARCHIVES =
            List.of("-XX:AOTCache=", "-XX:SharedArchiveFile=", "-Dlearn.worker.archive=");

    private LaunchFlags() {}

    static List<String> ofArchives() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> OF_ARCHIVES.stream().anyMatch(flag::startsWith))
                .toList();
    }

    static boolean archived() {
        return !ofArchives().isEmpty();
    }
}
