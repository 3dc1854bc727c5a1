package org.practicelearning.indexer.extract.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.mime.MediaType;
import org.practicelearning.indexer.extract.AcceptedFormats;

/** Media types as the formats people know. */
final class ContentKinds {
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/tiff");

    /** Parts of subtypes, the first that fits decides. */
    private static final List<Map.Entry<String, AcceptedFormats>> PARTS = List.of(
            Map.entry("pdf", AcceptedFormats.PDF),
            Map.entry("opendocument", AcceptedFormats.OPEN_DOCUMENT),
            Map.entry("sun.xml", AcceptedFormats.OPEN_DOCUMENT),
            Map.entry("rtf", AcceptedFormats.RTF),
            Map.entry("wordprocessingml", AcceptedFormats.WORD),
            Map.entry("ms-word", AcceptedFormats.WORD),
            Map.entry("msword", AcceptedFormats.WORD),
            Map.entry("presentationml", AcceptedFormats.POWERPOINT),
            Map.entry("powerpoint", AcceptedFormats.POWERPOINT),
            Map.entry("spreadsheetml", AcceptedFormats.EXCEL),
            Map.entry("ms-excel", AcceptedFormats.EXCEL),
            Map.entry("ms-spreadsheetml", AcceptedFormats.EXCEL),
            Map.entry("ms-outlook", AcceptedFormats.MAIL),
            Map.entry("rfc822", AcceptedFormats.MAIL),
            Map.entry("html", AcceptedFormats.HTML));

    private ContentKinds() {}

    static boolean isPdf(MediaType type) {
        return type.getBaseType().toString().equals("application/pdf");
    }

    /** Word since 2007, with or without macros, document or template. */
    static boolean isWordXml(MediaType type) {
        String name = type.getSubtype();
        return name.contains("wordprocessingml") && !name.contains("ms-word2006ml") || name.startsWith("vnd.ms-word.");
    }

    /** PowerPoint since 2007, with or without macros, presentation, show or template. */
    static boolean isSlidesXml(MediaType type) {
        String name = type.getSubtype();
        return name.contains("presentationml") || name.startsWith("vnd.ms-powerpoint.");
    }

    static boolean isPicture(MediaType type) {
        return PICTURES.contains(type.getBaseType().toString());
    }

    static boolean isArchive(MediaType type) {
        return type.getSubtype().contains("zip");
    }

    /** Letters and lines, whatever they are meant for. */
    static boolean isText(MediaType type) {
        return type.getType().equals("text")
                || type.getType().equals("message")
                || type.getSubtype().endsWith("xml")
                || Set.of("json", "javascript", "x-sh", "x-tex", "x-latex", "sql", "x-bibtex-text-file", "x-sas")
                        .contains(type.getSubtype());
    }

    /** Formats whose files are lines of text when they are nothing else. */
    private static boolean mayBeText(AcceptedFormats promised) {
        return promised == AcceptedFormats.TEXT || promised == AcceptedFormats.HTML || promised == AcceptedFormats.MAIL;
    }

    private static boolean isPlain(MediaType type) {
        return type.getType().equals("text")
                && !type.getSubtype().contains("html")
                && !type.getSubtype().equals("rtf");
    }

    /** The format of a type; empty where the name is as good a guess. */
    static Optional<AcceptedFormats> formatOf(MediaType type) {
        if (isPicture(type)) {
            return Optional.of(AcceptedFormats.IMAGE);
        }
        if (isPlain(type)) {
            return Optional.of(AcceptedFormats.TEXT);
        }
        return PARTS.stream()
                .filter(part -> type.getSubtype().contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether a file of one format under the ending of another is so usual that nobody need be told. */
    static boolean goesFor(AcceptedFormats found, AcceptedFormats promised) {
        return found == promised
                || promised == AcceptedFormats.TEXT && mayBeText(found)
                || promised == AcceptedFormats.WORD && found == AcceptedFormats.RTF
                || mayBeText(promised) && found == AcceptedFormats.TEXT
                || promised == AcceptedFormats.HTML && found == AcceptedFormats.MAIL;
    }
}
