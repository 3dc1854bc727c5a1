package org.practicelearning.web.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * An answer to the byte.
 *
 * @param headers by their names in small letters
 */
record Answered(int status, Map<String, List<String>> headers, byte[] body) {
    Answered {
        Map<String, List<String>> small = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        small.putAll(headers);
        headers = small;
    }

    String header(String name) {
        return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    /** The text; of Office files, whose own bytes hold the time, everything that is packed in them. */
    String text() {
        return isPacked() ? unpacked() : plain();
    }

    /** Whether it is a ZIP, as Office files are: how long it is, depends on the time that stands in it. */
    boolean isPacked() {
        return body.length > 3 && body[0] == 'P' && body[1] == 'K' && body[2] == 3;
    }

    String plain() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private String unpacked() {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                all.append("\n== ")
                        .append(entry.getName())
                        .append('\n')
                        .append(
                                entry.getName().startsWith("docProps/")
                                        ? text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "time")
                                        : text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }
}
