package org.practicelearning.indexer.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.mime.MediaType;

/**
 * The headers and footers of OpenDocument and rich text files. Tika gives them as paragraphs like any other: those of an
 * OpenDocument file after its text, those of a rich text file where they are declared, which is before it.
 */
final class MarginText {
    private static final Set<String> MARGINS =
            Set.of("header", "footer", "header-left", "footer-left", "header-first", "footer-first");
    private static final Pattern RTF_MARGIN = Pattern.compile("\\{\\\\(?:header|footer)[lrf]?(?![a-z])");
    private static final Pattern RTF_HIDDEN = Pattern.compile("\\{\\\\\\*[^{}]*\\}");
    private static final Pattern RTF_LETTER = Pattern.compile("\\\\'([0-9a-fA-F]{2})");
    private static final Pattern RTF_WORD = Pattern.compile("\\\\[a-z]+-?[0-9]* ?");

    /** Headers stand early in a file; a longer one is not searched for them. */
    private static final long LONGEST = 8_000_000;

    private MarginText() {}

    /** Their paragraphs, tidied as {@link #tidy} does; none where the format has no such parts or they are damaged. */
    static Set<String> of(Path file, MediaType type) {
        try {
            if (type.getSubtype().startsWith("vnd.oasis.opendocument")) {
                return ofOpenDocument(file);
            }
            boolean isRich = type.getSubtype().equals("rtf") && Files.size(file) <= LONGEST;
            return isRich ? ofRichText(Files.readString(file, StandardCharsets.ISO_8859_1)) : Set.of();
        } catch (IOException | XMLStreamException e) {
            // The text itself will tell whether the file is damaged.
            return Set.of();
        }
    }

    /** Letters alone: page numbers are fields, and spaces the format's. */
    static String tidy(String text) {
        return text.replaceAll("[^\\p{L}]+", "");
    }

    private static Set<String> ofOpenDocument(Path file) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry styles = zip.getEntry("styles.xml");
            if (styles == null) {
                return Set.of();
            }
            try (InputStream in = zip.getInputStream(styles)) {
                return paragraphs(Xml.reader(in));
            }
        }
    }

    private static Set<String> paragraphs(XMLStreamReader reader) throws XMLStreamException {
        Set<String> found = new HashSet<>();
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        while (reader.hasNext()) {
            int event = reader.next();
            boolean isMargin = event != XMLStreamConstants.CHARACTERS
                    && reader.hasName()
                    && MARGINS.contains(reader.getLocalName());
            if (isMargin) {
                inside = event == XMLStreamConstants.START_ELEMENT;
            } else if (inside && event == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            } else if (inside && event == XMLStreamConstants.END_ELEMENT && isParagraph(reader)) {
                keep(found, text.toString());
                text.setLength(0);
            }
        }
        return found;
    }

    private static boolean isParagraph(XMLStreamReader reader) {
        return reader.getLocalName().equals("p") || reader.getLocalName().equals("h");
    }

    private static Set<String> ofRichText(String rtf) {
        Set<String> found = new HashSet<>();
        Matcher margin = RTF_MARGIN.matcher(rtf);
        while (margin.find()) {
            String group = rtf.substring(margin.end(), endOfGroup(rtf, margin.start()));
            for (String paragraph : group.split("\\\\par(?![a-z])")) {
                String shown = RTF_HIDDEN.matcher(paragraph).replaceAll("");
                String letters = RTF_LETTER.matcher(shown).replaceAll(code -> letter(code.group(1)));
                keep(found, RTF_WORD.matcher(letters).replaceAll(""));
            }
        }
        return found;
    }

    private static String letter(String hex) {
        byte[] one = {(byte) Integer.parseInt(hex, 16)};
        return Matcher.quoteReplacement(new String(one, Charset.forName("windows-1252")));
    }

    private static int endOfGroup(String rtf, int start) {
        int depth = 0;
        for (int i = start; i < rtf.length(); i++) {
            char c = rtf.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return rtf.length();
    }

    private static void keep(Set<String> found, String paragraph) {
        String letters = tidy(paragraph);
        if (!letters.isEmpty()) {
            found.add(letters);
        }
    }
}
