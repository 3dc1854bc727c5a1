package org.practicelearning.web.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param kind {@code text}, {@code email}, {@code password}, {@code code}, {@code area}, {@code file}, {@code select},
 *     {@code radios}, {@code checkboxes} or {@code colour}
 * @param value never that of a password: these are typed again
 * @param fills what a browser may fill in by itself, in the words of HTML
 * @param fault what is wrong with it, null when nothing is
 */
public record FormField(
        String kind,
        String id,
        String label,
        String hint,
        String value,
        String fills,
        List<Option> options,
        @Nullable String fault) {

    /** A value to choose. */
    public record Option(String value, String label, String hint, boolean chosen) {}

    public static FormField text(String id, String label, String hint, String value) {
        return new FormField("text", id, label, hint, value, "off", List.of(), null);
    }

    public static FormField email(String value) {
        return new FormField("email", "email", "E-mail address", "", value, "username", List.of(), null);
    }

    public static FormField password(String id, String label, String hint, String fills) {
        return new FormField("password", id, label, hint, "", fills, List.of(), null);
    }

    public static FormField newPassword(String label) {
        return password(
                "password",
                label,
                "12 characters or more. Three or four words that do not belong together are good. You can paste it.",
                "new-password");
    }

    public static FormField code(String label, String hint) {
        return new FormField("code", "code", label, hint, "", "one-time-code", List.of(), null);
    }

    public static FormField area(String id, String label, String hint, String value) {
        return new FormField("area", id, label, hint, value, "off", List.of(), null);
    }

    public static FormField choice(String kind, String id, String label, String hint, List<Option> options) {
        return new FormField(kind, id, label, hint, "", "off", options, null);
    }

    /** The same, which a browser may fill in. */
    public FormField filledBy(String fill) {
        return new FormField(kind, id, label, hint, value, fill, options, fault);
    }

    public FormField with(@Nullable String wrong) {
        return new FormField(kind, id, label, hint, value, fills, options, wrong);
    }
}
