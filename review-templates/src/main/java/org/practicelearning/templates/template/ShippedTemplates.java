package org.practicelearning.templates.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The templates that come with the program, in the order in which a review needs them. */
public final class ShippedTemplates {
    private static final List<String> KEYS = List.of(
            "serious-incident",
            "rapid-review",
            "agency-summary",
            "combined-chronology",
            "decision-record",
            "panel-exchange",
            "terms-of-reference",
            "lcspr-report",
            "seven-minute-briefing",
            "action-plan",
            "multi-agency-audit",
            "yearly-report",
            "other-learning-review");

    private static final List<Template> ALL =
            KEYS.stream().map(ShippedTemplates::read).toList();

    private ShippedTemplates() {}

    /** All of them. */
    public static List<Template> all() {
        return ALL;
    }

    /** One of them. */
    public static Optional<Template> find(String key) {
        return ALL.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** The file of one of them, to copy and change. */
    public static Optional<String> text(String key) {
        return KEYS.contains(key) ? Optional.of(file(key)) : Optional.empty();
    }

    private static Template read(String key) {
        return TemplateFile.read(file(key)).orFail(faults -> new IllegalStateException(key + ": " + faults));
    }

    private static String file(String key) {
        String name = key + ".yaml";
        try (InputStream file = Objects.requireNonNull(ShippedTemplates.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reading " + name, unreadable);
        }
    }
}
