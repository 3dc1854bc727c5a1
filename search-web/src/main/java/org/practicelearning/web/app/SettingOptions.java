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
import picocli.CommandLine.Option;

/** The settings as flags; each goes before the environment and the settings file. */
final class SettingOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file (default: learn.properties, if there is one)")
    private @Nullable Path config;

    private final Map<Setting, String> flags = new EnumMap<>(Setting.class);

    @Option(names = "--port", paramLabel = "PORT", description = "Port of the site (default: 8080)")
    void port(String value) {
        flags.put(Setting.PORT, value);
    }

    @Option(names = "--data", paramLabel = "FOLDER", description = "Folder that holds everything (default: data)")
    void data(String value) {
        flags.put(Setting.DATA, value);
    }

    @Option(names = "--partnership", paramLabel = "NAME", description = "Whose library this is")
    void partnership(String value) {
        flags.put(Setting.PARTNERSHIP, value);
    }

    @Option(
            names = "--ocr",
            paramLabel = "auto|off",
            description = "Read pictures of text with Tesseract (default: auto)")
    void ocr(String value) {
        flags.put(Setting.OCR, value);
    }

    @Option(names = "--tesseract", paramLabel = "PROGRAM", description = "Name or path of Tesseract")
    void tesseract(String value) {
        flags.put(Setting.TESSERACT, value);
    }

    @Option(names = "--workers", paramLabel = "N", description = "Files read at the same time (default: one per core)")
    void workers(String value) {
        flags.put(Setting.WORKERS, value);
    }

    @Option(names = "--worker-heap", paramLabel = "MB", description = "Memory of each reading process (default: 512)")
    void workerHeap(String value) {
        flags.put(Setting.WORKER_HEAP, value);
    }

    @Option(names = "--worker-seconds", paramLabel = "N", description = "Longest time for one file (default: 60)")
    void workerSeconds(String value) {
        flags.put(Setting.WORKER_SECONDS, value);
    }

    @Option(names = "--file-limit", paramLabel = "MB", description = "Largest file taken (default: 200)")
    void fileLimit(String value) {
        flags.put(Setting.FILE_LIMIT, value);
    }

    @Option(names = "--inbox", paramLabel = "on|off", description = "Watch the inbox folder (default: on)")
    void inbox(String value) {
        flags.put(Setting.INBOX, value);
    }

    @Option(names = "--small-number", paramLabel = "N", description = "Smallest count shown in exports (default: 5)")
    void smallNumber(String value) {
        flags.put(Setting.SMALL_NUMBER, value);
    }

    @Option(
            names = "--audit-words",
            paramLabel = "ON|OFF",
            description = "Keep the words of searches in the audit log: on or off (default: off)")
    void auditWords(String value) {
        flags.put(Setting.AUDIT_WORDS, value);
    }

    @Option(
            names = "--quotation-words",
            paramLabel = "N",
            description = "Longest quotation from a document that is not free to use (default: 400)")
    void quotationWords(String value) {
        flags.put(Setting.QUOTATION_WORDS, value);
    }

    @Option(
            names = "--public-view",
            paramLabel = "on|off",
            description = "Let anybody read published documents (default: off)")
    void publicView(String value) {
        flags.put(Setting.PUBLIC_VIEW, value);
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
