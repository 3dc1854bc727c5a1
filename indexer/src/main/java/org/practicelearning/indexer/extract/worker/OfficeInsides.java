package org.practicelearning.indexer.extract.worker;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.worker.OfficePackage.Relation;

/** What stands in Office files beside their own text: properties, charts, diagrams, pictures, embedded files. */
final class OfficeInsides {
    private static final Set<String> METAFILES = Set.of("emf", "wmf");

    private final TikaReading attachments;

    OfficeInsides(TikaReading attachments) {
        this.attachments = attachments;
    }

    /** What the file declares about itself. */
    void properties(OfficePackage parts, ContentCollector to) throws IOException {
        for (Relation relation : parts.relations("").values()) {
            if (relation.type().equals("core-properties")) {
                try (InputStream in = parts.part(relation.target())) {
                    if (in != null) {
                        core(Xml.reader(in), to);
                    }
                } catch (XMLStreamException e) {
                    to.missing("The properties of the file are damaged.");
                }
            }
        }
    }

    private static void core(XMLStreamReader reader, ContentCollector to) throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "title", "subject", "language" -> to.property(reader.getLocalName(), reader.getElementText());
                    case "creator" -> to.property("author", reader.getElementText());
                    case "created" -> to.property("created", Texts.day(reader.getElementText()));
                    default -> {
                        /* of no use here */
                    }
                }
            }
        }
    }

    /** Reads everything related to the text: charts and diagrams as notes, embedded files under their names. */
    void read(OfficePackage parts, Collection<Relation> relations, ContentCollector to) throws IOException {
        Set<String> seen = new HashSet<>();
        Collection<Relation> all = new ArrayList<>(relations);
        if (parts.isSalvaged()) {
            all.addAll(unrelated(parts));
        }
        for (Relation relation : all) {
            if (relation.external() || !seen.add(relation.target())) {
                continue;
            }
            switch (relation.type()) {
                case "chart", "chartEx", "diagramData" -> drawn(parts, relation.target(), to);
                case "image" -> image(parts, relation.target(), to);
                case "oleObject", "package", "aFChunk", "control", "subDocument" ->
                    embedded(parts, relation.target(), to);
                case "audio", "video", "media" -> sound(parts, relation.target(), to);
                default -> {
                    /* layout, or read by the text itself */
                }
            }
        }
    }

    /** Pictures and embedded files whose relation to the text may be lost. */
    private static List<Relation> unrelated(OfficePackage parts) {
        List<Relation> found = new ArrayList<>();
        for (String name : parts.names()) {
            if (name.contains("/media/")) {
                found.add(new Relation("image", name, false));
            } else if (name.contains("/embeddings/")) {
                found.add(new Relation("package", name, false));
            }
        }
        return found;
    }

    private static String nameOf(String target) {
        return target.substring(target.lastIndexOf('/') + 1);
    }

    private static void drawn(OfficePackage parts, String target, ContentCollector to) throws IOException {
        StringBuilder text = new StringBuilder();
        try (InputStream in = parts.part(target)) {
            if (in == null) {
                return;
            }
            XMLStreamReader reader = Xml.reader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = reader.getLocalName();
                    boolean isRun = name.equals("t") && Xml.isDrawing(reader);
                    if (isRun || name.equals("v")) {
                        text.append(reader.getElementText()).append(isRun ? "" : " ");
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && Set.of("p", "ser", "cat", "val", "tx").contains(reader.getLocalName())) {
                    text.append('\n');
                }
            }
        } catch (XMLStreamException e) {
            to.missing("A chart or diagram in the file is damaged.");
        }
        to.add(BlockKind.NOTE, 0, Texts.tidy(text));
    }

    private void image(OfficePackage parts, String target, ContentCollector to) throws IOException {
        String ending = target.substring(target.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (METAFILES.contains(ending)) {
            embedded(parts, target, to);
        } else {
            to.picture(nameOf(target));
        }
    }

    /** Recordings say who speaks and what it is about in a few words of their own. */
    private void sound(OfficePackage parts, String target, ContentCollector to) throws IOException {
        if (target.toLowerCase(Locale.ROOT).endsWith(".mp3")) {
            embedded(parts, target, to);
        } else {
            to.picture(nameOf(target));
        }
    }

    private void embedded(OfficePackage parts, String target, ContentCollector to) throws IOException {
        try (InputStream in = parts.part(target)) {
            if (in == null) {
                return;
            }
            InputStream content = new BufferedInputStream(in);
            if (FileMagic.valueOf(content) == FileMagic.OLE2) {
                object(content.readAllBytes(), nameOf(target), to);
            } else {
                attachments.readAttachment(content, nameOf(target), to);
            }
        } catch (ContentCollector.TooMuchText e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            to.missing("An object embedded in the file is damaged and was not read.");
        }
    }

    /** An embedded object is the file itself, or a wrapper with the file in it. */
    private void object(byte[] bytes, String name, ContentCollector to) throws IOException {
        try (POIFSFileSystem wrapper = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = wrapper.getRoot();
            if (root.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
                Ole10Native file = Ole10Native.createFromEmbeddedOleObject(root);
                String label = file.getLabel() == null ? name : file.getLabel();
                attachments.readAttachment(new ByteArrayInputStream(file.getDataBuffer()), label, to);
                return;
            }
            for (String entry : new String[] {"Package", "CONTENTS"}) {
                if (root.hasEntryCaseInsensitive(entry)) {
                    attachments.readAttachment(root.createDocumentInputStream(entry), name, to);
                    return;
                }
            }
        } catch (Ole10NativeException e) {
            throw new IOException(e);
        }
        attachments.readAttachment(new ByteArrayInputStream(bytes), name, to);
    }
}
