package org.practicelearning.indexer.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a worker is started: the Java this program runs on, its class path, and nothing of its secrets.
 *
 * @param mainClass by name, because nothing of the worker is loaded here
 * @param classPath of the worker
 * @param archive what the virtual machine is told about the archive of the worker's classes
 */
record WorkerCommand(String mainClass, String classPath, WorkerArchive archive) {
    private static final String MAIN = "org.practicelearning.indexer.extract.worker.WorkerMain";

    /** What Java, Tesseract and Windows need; everything else in the environment may be a secret. */
    private static final Set<String> PASSED_ON =
            Set.of("PATH", "LANG", "LC_ALL", "TESSDATA_PREFIX", "SystemRoot", "SYSTEMROOT", "Path");

    static WorkerCommand ofThisProgram() {
        return new WorkerCommand(MAIN, System.getProperty("java.class.path"), WorkerArchive.asLaunched());
    }

    Process start(WorkerSettings settings, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(arguments(settings, folder));
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(PASSED_ON);
        // Workers run beside each other; threads inside Tesseract would only fight over the same cores.
        environment.put("OMP_THREAD_LIMIT", "1");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    private List<String> arguments(WorkerSettings settings, Path folder) {
        List<String> arguments = new ArrayList<>();
        arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        arguments.add("-Xmx" + settings.heapMegabytes() + "m");
        arguments.add("-XX:MaxDirectMemorySize=64m");
        arguments.add("-XX:+ExitOnOutOfMemoryError");
        // One busy thread and a small heap: the simplest collector starts fastest and takes no other core.
        arguments.add("-XX:+UseSerialGC");
        // Measured on 426 mixed files: 12 CPU seconds against 24 with the optimising compiler, which is still busy
        // compiling when the worker has read its share; six times as many files, 36 against 69.
        arguments.add("-XX:TieredStopAtLevel=1");
        arguments.add("-XX:-UsePerfData");
        // What the virtual machine has to say must not land between two messages on standard output.
        arguments.add("-XX:+DisplayVMOutputToStderr");
        arguments.add("-Xss2m");
        arguments.addAll(archive.flags());
        arguments.add("-Djava.awt.headless=true");
        arguments.add("-Dfile.encoding=UTF-8");
        arguments.add("-Djava.io.tmpdir=" + folder);
        arguments.add("-Dpdfbox.fontcache=" + folder.getParent());
        // Parsers log what they read; a worker therefore logs nothing.
        arguments.add("-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");
        arguments.add("-Dorg.apache.logging.log4j.simplelog.level=OFF");
        arguments.add("-Dlog4j2.statusLoggerLevel=OFF");
        arguments.add("-cp");
        arguments.add(classPath);
        arguments.add(mainClass);
        return arguments;
    }
}
