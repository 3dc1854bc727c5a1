package org.practicelearning.web.adding;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The name under which an uploaded file waits: what its owner called it, made fit for any file system. */
final class UploadName {
    private static final int LONGEST = 120;
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private UploadName() {}

    static String of(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}<>:\"|?*]+", "_")
                .replaceAll("[. ]+$", "")
                .strip();
        if (name.length() > LONGEST) {
            name = shortened(name);
        }
        if (name.isEmpty() || name.startsWith(".") || RESERVED.matcher(name).matches()) {
            return "document" + (name.startsWith("_") ? "" : "_") + name;
        }
        return name;
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int cut = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + ending;
    }
}
