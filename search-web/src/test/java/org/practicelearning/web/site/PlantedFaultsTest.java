package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pass that finds nothing proves something only if it would have found something. So faults are planted in the program,
 * one at a time, and the pass must find each: {@code -Dlearn.faults=all}, some minutes. The ordinary build sees to it that
 * they can still be planted.
 */
class PlantedFaultsTest {
    @TempDir
    Path folder;

    @Test
    void everyFaultCanStillBePlanted() {
        assertThat(PlantedFault.all())
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(fault -> assertThat(fault.places()).as(fault.what()).isEqualTo(1));
    }

    @Test
    @EnabledIfSystemProperty(named = "learn.faults", matches = ".+")
    void everyPlantedFaultIsFound() throws Exception {
        List<String> missed = new ArrayList<>();
        String wanted = System.getProperty("learn.faults", "");
        for (PlantedFault fault : PlantedFault.all()) {
            if (wanted.equals("all") || fault.what().contains(wanted)) {
                String said = passOver(fault, Files.createTempDirectory(folder, "fault"));
                boolean found = said.lines().anyMatch(line -> line.startsWith(fault.kind() + " "));
                System.out.println((found ? "found:  " : "MISSED: ") + fault.what() + " | " + said.strip());
                if (!found) {
                    missed.add(fault.what());
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    /** What the pass says of the program with a fault in it; it stops at the first finding of the kind. */
    private static String passOver(PlantedFault fault, Path folder) throws IOException, InterruptedException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String path = classes + File.pathSeparator + System.getProperty("java.class.path");
        Path planted = fault.plant(folder);
        if (!fault.isTemplate()) {
            int compiled = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                    .run(
                            null,
                            null,
                            null,
                            "-proc:none",
                            "-nowarn",
                            "-d",
                            classes.toString(),
                            "-cp",
                            path,
                            planted.toString());
            assertThat(compiled).as(fault.what()).isZero();
        }
        Process pass = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-cp",
                        path,
                        HostilePass.class.getName(),
                        folder.resolve("data").toString(),
                        "1500",
                        fault.kind().name())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(pass.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        pass.waitFor();
        return said;
    }
}
