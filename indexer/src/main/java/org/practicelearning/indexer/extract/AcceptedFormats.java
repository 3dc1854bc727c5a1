package org.practicelearning.indexer.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The kinds of file this library reads, by the endings people know them by. */
public enum AcceptedFormats {
    PDF("PDF", "pdf"),
    WORD("Word", "docx", "doc", "docm", "dotx", "dotm", "dot"),
    POWERPOINT("PowerPoint", "pptx", "ppt", "pptm", "ppsx", "ppsm", "pps", "potx", "potm", "pot"),
    EXCEL("Excel", "xlsx", "xls", "xlsm", "xltx", "xltm", "xlt", "xlsb"),
    OPEN_DOCUMENT("OpenDocument", "odt", "odp", "ods", "ott", "otp", "ots"),
    RTF("RTF", "rtf"),
    HTML("web page", "html", "htm", "xhtml"),
    MAIL("e-mail", "eml", "msg"),
    TEXT("plain text", "txt", "text", "md", "markdown"),
    IMAGE("picture", "png", "jpg", "jpeg", "tif", "tiff"),
    ARCHIVE("zip archive", "zip");

    private final String title;
    private final List<String> endings;

    AcceptedFormats(String title, String... endings) {
        this.title = title;
        this.endings = List.of(endings);
    }

    /** As it is called in messages. */
    public String title() {
        return title;
    }

    /** Lower-case endings without the dot, the usual one first. */
    public List<String> endings() {
        return endings;
    }

    /** The format that the ending of a file name promises. */
    public static Optional<AcceptedFormats> ofName(String fileName) {
        String ending = ending(fileName);
        for (AcceptedFormats format : values()) {
            if (format.endings.contains(ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** What follows the last dot, in lower case; empty when there is none. */
    public static String ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        int slash = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
        return dot <= slash ? "" : fileName.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    /** Every accepted ending, sorted, for an upload field. */
    public static Set<String> allEndings() {
        Set<String> all = new TreeSet<>();
        EnumSet.allOf(AcceptedFormats.class).forEach(format -> all.addAll(format.endings));
        return all;
    }

    /** "PDF, Word, PowerPoint, ... and zip archive", for messages. */
    public static String sentence() {
        List<String> titles = new ArrayList<>();
        for (AcceptedFormats format : values()) {
            titles.add(format.title);
        }
        String last = titles.removeLast();
        return String.join(", ", titles) + " and " + last;
    }
}
