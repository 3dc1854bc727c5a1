package org.practicelearning.web.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people call the format of a file. */
public final class FileFormat {
    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("application/pdf", "PDF"),
            Map.entry("application/rtf", "Rich text"),
            Map.entry("text/html", "Web page"),
            Map.entry("application/xhtml+xml", "Web page"),
            Map.entry("message/rfc822", "E-mail"),
            Map.entry("application/vnd.ms-outlook", "E-mail"),
            Map.entry("text/plain", "Plain text"),
            Map.entry("text/x-web-markdown", "Plain text"),
            Map.entry("application/vnd.oasis.opendocument.text", "OpenDocument"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "OpenDocument"),
            Map.entry("application/vnd.oasis.opendocument.presentation", "OpenDocument"));

    private FileFormat() {}

    /** The name of a format by its media type; "Other" when it has none here. */
    public static String label(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
        return Optional.ofNullable(BY_TYPE.get(type)).orElseGet(() -> byFamily(type));
    }

    private static String byFamily(String type) {
        if (type.contains("wordprocessing") || type.contains("msword") || type.contains("ms-word")) {
            return "Word";
        }
        if (type.contains("spreadsheet") || type.contains("excel")) {
            return "Excel";
        }
        if (type.contains("presentation") || type.contains("powerpoint")) {
            return "PowerPoint";
        }
        if (type.startsWith("image/")) {
            return "Picture";
        }
        return type.startsWith("text/") ? "Plain text" : "Other";
    }
}
