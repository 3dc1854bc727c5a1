package org.practicelearning.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a file is called that somebody downloads. */
public final class Attachment {
    /** Longer ones are refused by some file systems. */
    private static final int NAME_LENGTH = 150;

    private Attachment() {}

    /** {@code attachment} with the name of a file, in both forms of RFC 6266. */
    public static String named(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]+", "_").strip();
        safe = safe.length() > NAME_LENGTH ? shortened(safe) : safe;
        safe = safe.isEmpty() || safe.matches("[. _]+") ? "document" : safe;
        String plain = safe.replaceAll("[^ -~]", "_").replace("%", "_");
        String encoded = URLEncoder.encode(safe, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    /** The beginning and the ending, which says what opens it; not cut within a letter. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int cut = NAME_LENGTH - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + ending;
    }

    /** The same for a file of something that people gave a title. */
    public static String titled(String title, String otherwise, String ending) {
        return named(base(title, otherwise) + "." + ending);
    }

    /**
     * A title as the name of a file, without its ending.
     *
     * @param otherwise the name when nothing of the title can be in one
     */
    public static String base(String title, String otherwise) {
        String name = title.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? otherwise : name;
    }
}
