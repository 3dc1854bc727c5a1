package org.practicelearning.templates.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a Word file holds besides the text that everybody sees: properties, comments, changes that were tracked, hidden
 * text, headers, descriptions of pictures, files and pictures inside. Of a file the library has written itself; it is read
 * as it would be published.
 */
public final class HiddenLayers {
    private static final Pattern TEXT = Pattern.compile("<(?:w:t|w:delText|a:t)(?: [^>]*)?>([^<]*)<");
    private static final Pattern RUN = Pattern.compile("(?s)<w:r(?: [^>]*)?>.*?</w:r>");
    private static final Pattern CHANGE =
            Pattern.compile("(?s)<w:(?:ins|del|moveFrom|moveTo) .*?</w:(?:ins|del|moveFrom|moveTo)>");
    private static final Pattern HIDDEN = Pattern.compile("<w:vanish(?: w:val=\"(?:1|true|on)\")?\\s*/>");
    private static final Pattern DESCRIBED = Pattern.compile("<wp:docPr [^>]*?(?:descr|title)=\"([^\"]+)\"");
    private static final Pattern PERSON =
            Pattern.compile("<(?:dc:creator|cp:lastModifiedBy|Manager|Company|dc:description|cp:keywords|dc:subject"
                    + "|cp:category|dc:title)>([^<]+)<|<vt:lpwstr>([^<]+)<");

    /**
     * A layer of the file.
     *
     * @param name what it is called
     * @param hidden whether it has no place in a published file, whatever it says
     */
    public record Layer(String name, String text, boolean hidden) {}

    private HiddenLayers() {}

    /** The layers that are there. */
    public static List<Layer> of(byte[] docx) {
        List<Layer> layers = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    part(entry.getName(), zip.readAllBytes(), layers);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("a file that was just written cannot be read", problem);
        }
        return layers.stream().filter(each -> !each.text().isBlank()).toList();
    }

    private static void part(String name, byte[] content, List<Layer> layers) {
        String xml = name.endsWith(".xml") ? new String(content, StandardCharsets.UTF_8) : "";
        if (name.startsWith("docProps/") && name.endsWith(".xml")) {
            layers.add(new Layer("Document properties", all(PERSON, xml), false));
        } else if (name.matches("word/comments\\w*\\.xml")) {
            layers.add(new Layer("Comment", all(TEXT, xml), true));
        } else if (name.matches("word/(header|footer)\\d*\\.xml")) {
            layers.add(new Layer("Header or footer", all(TEXT, xml), false));
        } else if (name.startsWith("word/embeddings/") || name.startsWith("customXml/item")) {
            layers.add(new Layer("File inside the file", name.substring(name.lastIndexOf('/') + 1), true));
        } else if (name.startsWith("word/media/")) {
            layers.add(new Layer("Picture", name.substring(name.lastIndexOf('/') + 1), false));
        }
        if (name.startsWith("word/") && !xml.isEmpty()) {
            layers.add(new Layer("Hidden text", runs(xml), true));
            layers.add(new Layer("Tracked change", changes(xml), true));
            layers.add(new Layer("Description of a picture", all(DESCRIBED, xml), false));
        }
    }

    private static String all(Pattern pattern, String xml) {
        return pattern.matcher(xml)
                .results()
                .map(each -> each.group(1) != null || each.groupCount() < 2 ? each.group(1) : each.group(2))
                .map(HiddenLayers::plain)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static String runs(String xml) {
        return RUN.matcher(xml)
                .results()
                .map(each -> each.group())
                .filter(each -> HIDDEN.matcher(each).find())
                .map(each -> all(TEXT, each))
                .collect(Collectors.joining("\n"));
    }

    private static String changes(String xml) {
        StringBuilder text = new StringBuilder();
        Matcher matcher = CHANGE.matcher(xml);
        while (matcher.find()) {
            text.append(all(TEXT, matcher.group())).append('\n');
        }
        return text.toString();
    }

    private static String plain(String text) {
        String plain = text;
        for (Map.Entry<String, String> each : List.of(
                Map.entry("&lt;", "<"), Map.entry("&gt;", ">"), Map.entry("&quot;", "\""), Map.entry("&apos;", "'"))) {
            plain = plain.replace(each.getKey(), each.getValue());
        }
        return plain.replace("&amp;", "&");
    }
}
