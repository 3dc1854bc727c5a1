package org.practicelearning.indexer.extract.worker;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a Word, PowerPoint or OpenDocument file. When the zip around them is damaged, what can still be unpacked is used.
 */
final class OfficePackage implements Closeable {
    private final @Nullable ZipFile zip;
    private final Map<String, byte[]> salvaged;

    private OfficePackage(@Nullable ZipFile zip, Map<String, byte[]> salvaged) {
        this.zip = zip;
        this.salvaged = salvaged;
    }

    /**
     * How a part is related to another.
     *
     * @param type last word of its type, for example {@code footnotes}
     * @param target name of the part without a leading slash; the address when it is external
     */
    record Relation(String type, String target, boolean external) {}

    static OfficePackage open(Path file) throws IOException {
        try {
            return new OfficePackage(new ZipFile(file.toFile()), Map.of());
        } catch (IOException e) {
            return new OfficePackage(null, ZipSalvage.parts(file));
        }
    }

    /** Whether the zip was damaged. */
    boolean isSalvaged() {
        return zip == null;
    }

    List<String> names() {
        return zip == null
                ? List.copyOf(salvaged.keySet())
                : zip.stream().map(ZipEntry::getName).toList();
    }

    /** A part, or null when there is none of this name. */
    @Nullable
    InputStream part(String name) throws IOException {
        if (zip == null) {
            byte[] bytes = salvaged.get(name);
            return bytes == null ? null : new ByteArrayInputStream(bytes);
        }
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? null : zip.getInputStream(entry);
    }

    /** Name of the main part, as the package declares it. */
    @Nullable
    String mainPart() throws IOException {
        for (Relation relation : relations("").values()) {
            if (relation.type().equals("officeDocument")) {
                return relation.target();
            }
        }
        for (String usual : List.of("word/document.xml", "ppt/presentation.xml")) {
            if (names().contains(usual)) {
                return usual;
            }
        }
        return null;
    }

    /** What a part is related to, by id; empty when nothing is declared or the declaration is damaged. */
    Map<String, Relation> relations(String part) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        Map<String, Relation> relations = new LinkedHashMap<>();
        try (InputStream in = part(folder + "_rels/" + part.substring(slash + 1) + ".rels")) {
            if (in != null) {
                XMLStreamReader reader = Xml.reader(in);
                while (reader.hasNext()) {
                    if (reader.next() == XMLStreamConstants.START_ELEMENT
                            && reader.getLocalName().equals("Relationship")) {
                        String id = String.valueOf(reader.getAttributeValue(null, "Id"));
                        relations.put(id, relation(reader, folder));
                    }
                }
            }
        } catch (XMLStreamException e) {
            return relations;
        }
        return relations;
    }

    private static Relation relation(XMLStreamReader reader, String folder) {
        String type = String.valueOf(reader.getAttributeValue(null, "Type"));
        String target = String.valueOf(reader.getAttributeValue(null, "Target"));
        String mode = String.valueOf(reader.getAttributeValue(null, "TargetMode"));
        boolean external = mode.toLowerCase(Locale.ROOT).equals("external");
        String name = type.substring(type.lastIndexOf('/') + 1);
        return new Relation(name, external ? target : resolve(folder, target), external);
    }

    private static String resolve(String folder, String target) {
        try {
            String path =
                    URI.create("/" + folder).resolve(target.replace(" ", "%20")).getPath();
            return path == null ? target : path.substring(1);
        } catch (IllegalArgumentException e) {
            return folder + target;
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
