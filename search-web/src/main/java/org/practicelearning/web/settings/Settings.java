package org.practicelearning.web.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.practicelearning.indexer.extract.ExtractionLimits;
import org.practicelearning.indexer.extract.WorkerSettings;
import org.practicelearning.web.people.AccessPolicy;
import org.practicelearning.web.reach.Listening;
import org.practicelearning.web.reach.TrustedProxies;
import org.practicelearning.web.settings.SettingSources.Sourced;
import org.practicelearning.web.signon.SignOnSettings;

/**
 * The settings of one program, read and checked.
 *
 * @param port of the site; 0 takes any free one
 * @param data folder that holds everything
 * @param partnership whose library this is; empty when not said
 * @param workers how files are read
 * @param inbox whether the inbox folder is watched
 * @param smallNumber smallest count that leaves the library as a figure when unpublished documents are in it
 * @param quotationWords words of one document that a quotation or export holds at most, unless it is free to use
 * @param auditWords whether the audit log keeps the words of searches
 * @param access how strictly people are asked who they are
 * @param reach how people at other machines reach the site
 * @param signOn the provider of single sign-on; empty without one
 */
public record Settings(
        int port,
        Path data,
        String partnership,
        WorkerSettings workers,
        boolean inbox,
        int smallNumber,
        int quotationWords,
        boolean auditWords,
        AccessPolicy access,
        Reach reach,
        Optional<SignOnSettings> signOn) {
    private static final long MEGABYTE = 1024L * 1024;
    private static final int MAX_PORT = 65_535;

    /** Reads gathered settings; throws {@link SettingsException} at the first that makes no sense. */
    public static Settings of(SettingValues gathered) {
        return new Settings(
                number(gathered, Setting.PORT, 0, MAX_PORT),
                Path.of(text(gathered, Setting.DATA)),
                gathered.of(Setting.PARTNERSHIP).value(),
                workers(gathered),
                oneOf(gathered, Setting.INBOX, "on", "off"),
                number(gathered, Setting.SMALL_NUMBER, 1, 100),
                number(gathered, Setting.QUOTATION_WORDS, 1, 100_000),
                oneOf(gathered, Setting.AUDIT_WORDS, "on", "off"),
                access(gathered),
                reach(gathered),
                SignOnReading.of(gathered));
    }

    /**
     * How people at other machines reach the site.
     *
     * @param listening for other machines; empty when only this one is listened to
     * @param userHeader in which a trusted proxy names who has signed in to it; empty when none does
     */
    public record Reach(Optional<Listening> listening, TrustedProxies proxies, String userHeader) {}

    private static Reach reach(SettingValues gathered) {
        String listed = gathered.of(Setting.TRUSTED_PROXIES).value();
        TrustedProxies proxies = listed.isEmpty()
                ? TrustedProxies.THIS_MACHINE
                : TrustedProxies.of(listed)
                        .orElseThrow(() -> wrong(
                                gathered,
                                Setting.TRUSTED_PROXIES,
                                "must be addresses like 10.0.0.5 or 10.0.1.0/24 with commas between, no names, and no"
                                        + " network larger than /8"));
        String header = gathered.of(Setting.PROXY_USER_HEADER).value();
        if (!header.matches("([A-Za-z][A-Za-z0-9-]{1,60})?")) {
            throw wrong(gathered, Setting.PROXY_USER_HEADER, "must be the name of a header, like X-Remote-User");
        }
        if (!header.isEmpty() && publicName(gathered).isEmpty()) {
            throw wrong(gathered, Setting.PROXY_USER_HEADER, "a proxy needs public-url too, under which it is asked");
        }
        return new Reach(ListeningReading.of(gathered, proxies), proxies, header);
    }

    private static AccessPolicy access(SettingValues gathered) {
        return new AccessPolicy(
                oneOf(gathered, Setting.PUBLIC_VIEW, "on", "off"),
                Duration.ofMinutes(number(gathered, Setting.IDLE_MINUTES, 5, 480)),
                Duration.ofHours(number(gathered, Setting.SESSION_HOURS, 1, 72)),
                oneOf(gathered, Setting.SECOND_FACTOR, "on", "off"),
                AccessPolicy.usual().cost(),
                publicName(gathered),
                number(gathered, Setting.SEARCHES_PER_MINUTE, 10, 100_000));
    }

    /** Only over TLS: passwords and restricted documents go this way. */
    private static String publicName(SettingValues gathered) {
        String url = gathered.of(Setting.PUBLIC_URL).value();
        if (!url.isEmpty() && !url.matches("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?")) {
            throw wrong(
                    gathered,
                    Setting.PUBLIC_URL,
                    "must be like https://learn.example: a name behind https and nothing else");
        }
        return url.replaceAll("^https://|/$", "").toLowerCase(Locale.ROOT);
    }

    private static WorkerSettings workers(SettingValues gathered) {
        WorkerSettings defaults = WorkerSettings.defaults();
        boolean automatic = "auto".equals(gathered.of(Setting.WORKERS).value());
        boolean ocr = oneOf(gathered, Setting.OCR, "auto", "off");
        return defaults.withWorkers(automatic ? defaults.workers() : number(gathered, Setting.WORKERS, 1, 64))
                .withHeapMegabytes(number(gathered, Setting.WORKER_HEAP, 64, 16_384))
                .withSecondsPerFile(number(gathered, Setting.WORKER_SECONDS, 1, 86_400))
                .withTesseract(ocr ? text(gathered, Setting.TESSERACT) : "")
                .withLimits(ExtractionLimits.defaults()
                        .withFileBytes(number(gathered, Setting.FILE_LIMIT, 1, 100_000) * MEGABYTE));
    }

    private static String text(SettingValues gathered, Setting setting) {
        String value = gathered.of(setting).value();
        if (value.isEmpty()) {
            throw wrong(gathered, setting, "must not be empty");
        }
        return value;
    }

    private static int number(SettingValues gathered, Setting setting, int least, int most) {
        try {
            int value = Integer.parseInt(gathered.of(setting).value());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(gathered, setting, "must be a whole number from " + least + " to " + most);
        }
        throw wrong(gathered, setting, "must be from " + least + " to " + most);
    }

    private static boolean oneOf(SettingValues gathered, Setting setting, String yes, String no) {
        String value = gathered.of(setting).value();
        if (!value.equals(yes) && !value.equals(no)) {
            throw wrong(gathered, setting, "must be " + yes + " or " + no);
        }
        return value.equals(yes);
    }

    static SettingsException wrong(SettingValues gathered, Setting setting, String rule) {
        Sourced given = gathered.of(setting);
        return new SettingsException("The setting “" + setting.key() + "” (" + given.source() + ") is “" + given.value()
                + "”, but " + rule + ".");
    }
}
