package org.practicelearning.indexer.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.indexer.extract.UnreadableReason;
import org.practicelearning.indexer.extract.worker.OfficePackage.Relation;

/** PowerPoint files since 2007: each slide a page with its title, its text, its tables, its notes and comments. */
final class SlidesReading {
    private final OfficeInsides insides;
    private final PictureReading pictures;

    SlidesReading(OfficeInsides insides, PictureReading pictures) {
        this.insides = insides;
        this.pictures = pictures;
    }

    ExtractionOutcome read(Path file, ContentCollector to) {
        to.paging(Paging.SLIDES);
        UnreadableReason whenEmpty = UnreadableReason.NO_TEXT;
        try (OfficePackage parts = OfficePackage.open(file)) {
            if (parts.isSalvaged()) {
                whenEmpty = UnreadableReason.DAMAGED;
                to.missing("The file is damaged: only what could be rescued is shown here.");
            }
            insides.properties(parts, to);
            read(parts, to);
            if (!to.hasText() && !parts.isSalvaged()) {
                whenEmpty = pictures.readScans(parts, to);
            }
        } catch (ContentCollector.TooMuchText e) {
            whenEmpty = UnreadableReason.TOO_LARGE;
        } catch (IOException | RuntimeException e) {
            to.missing("The file is damaged: what follows the last slide shown here could not be read.");
            return to.outcome(UnreadableReason.DAMAGED, TikaReading.rootName(e));
        }
        return to.outcome(whenEmpty, "");
    }

    private void read(OfficePackage parts, ContentCollector to) throws IOException {
        List<String> slides = slides(parts);
        Map<String, String> authors = new HashMap<>();
        Set<String> masters = new LinkedHashSet<>();
        Set<Relation> inside = new LinkedHashSet<>();
        for (int i = 0; i < slides.size(); i++) {
            if (i > 0) {
                to.endTextPage(null);
            }
            part(parts, slides.get(i), BlockKind.PARAGRAPH, to);
            for (Relation relation : parts.relations(slides.get(i)).values()) {
                switch (relation.type()) {
                    case "notesSlide" -> {
                        part(parts, relation.target(), BlockKind.NOTE, to);
                        inside.addAll(parts.relations(relation.target()).values());
                    }
                    case "comments" -> comments(parts, relation.target(), authors, to);
                    case "slideLayout" -> masters.add(relation.target());
                    default -> inside.add(relation);
                }
            }
        }
        masters(parts, masters, inside, to);
        insides.read(parts, inside, to);
    }

    /** Text that layouts and masters print on every slide, each once. */
    private static void masters(OfficePackage parts, Set<String> layouts, Set<Relation> inside, ContentCollector to)
            throws IOException {
        Set<String> masters = new LinkedHashSet<>(layouts);
        for (String layout : layouts) {
            for (Relation relation : parts.relations(layout).values()) {
                if (relation.type().equals("slideMaster")) {
                    masters.add(relation.target());
                }
            }
        }
        for (String master : masters) {
            part(parts, master, BlockKind.RUNNING, to);
            inside.addAll(parts.relations(master).values());
        }
    }

    /** The slides in the order they are shown; in a damaged file those that are left, by their numbers. */
    private static List<String> slides(OfficePackage parts) throws IOException {
        String main = parts.mainPart();
        List<String> slides = new ArrayList<>();
        if (main != null) {
            Map<String, Relation> relations = parts.relations(main);
            try (InputStream in = parts.part(main)) {
                XMLStreamReader reader = in == null ? null : Xml.reader(in);
                while (reader != null && reader.hasNext()) {
                    if (reader.next() == XMLStreamConstants.START_ELEMENT
                            && reader.getLocalName().equals("sldId")) {
                        Relation relation = relations.get(relationId(reader));
                        if (relation != null) {
                            slides.add(relation.target());
                        }
                    }
                }
            } catch (XMLStreamException e) {
                // Those not listed follow below.
                slides.removeIf(slide -> !parts.names().contains(slide));
            }
        }
        return slides.isEmpty() ? byNumber(parts) : slides;
    }

    /** There are two attributes called id; the one that points to a part has a namespace. */
    private static String relationId(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals("id") && space != null && space.contains("relationships")) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private static List<String> byNumber(OfficePackage parts) {
        List<String> slides = new ArrayList<>(parts.names().stream()
                .filter(name -> name.matches("ppt/slides/slide[0-9]{1,6}\\.xml"))
                .toList());
        slides.sort(Comparator.comparingInt(name -> Integer.parseInt(name.replaceAll("\\D", ""))));
        return slides;
    }

    private static void part(OfficePackage parts, String name, BlockKind kind, ContentCollector to) throws IOException {
        try (InputStream in = parts.part(name)) {
            if (in != null) {
                new SlideBody(to, kind).read(in);
            }
        } catch (XMLStreamException e) {
            to.missing("A slide of the file is damaged and was not completely read.");
        }
    }

    private static void comments(OfficePackage parts, String name, Map<String, String> authors, ContentCollector to)
            throws IOException {
        if (authors.isEmpty()) {
            authors.putAll(authors(parts));
        }
        try (InputStream in = parts.part(name)) {
            XMLStreamReader reader = in == null ? null : Xml.reader(in);
            String author = "";
            while (reader != null && reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (reader.getLocalName().equals("cm")) {
                    author = authors.getOrDefault(String.valueOf(Xml.attribute(reader, "authorId")), "");
                } else if (reader.getLocalName().equals("text")
                        || reader.getLocalName().equals("t")) {
                    String text = Texts.tidy(reader.getElementText());
                    to.add(Block.of(BlockKind.NOTE, 0, author.isEmpty() ? text : author + "\n" + text));
                }
            }
        } catch (XMLStreamException e) {
            to.missing("The comments of the file are damaged.");
        }
    }

    private static Map<String, String> authors(OfficePackage parts) throws IOException {
        Map<String, String> authors = new HashMap<>();
        for (String part : List.of("ppt/commentAuthors.xml", "ppt/authors.xml")) {
            try (InputStream in = parts.part(part)) {
                XMLStreamReader reader = in == null ? null : Xml.reader(in);
                while (reader != null && reader.hasNext()) {
                    if (reader.next() == XMLStreamConstants.START_ELEMENT && Xml.attribute(reader, "name") != null) {
                        String initials = Xml.attribute(reader, "initials");
                        String shown = "Comment by " + Xml.attribute(reader, "name")
                                + (initials == null ? "" : " (" + initials + ")") + ":";
                        authors.put(String.valueOf(Xml.attribute(reader, "id")), Texts.oneLine(shown));
                    }
                }
            } catch (XMLStreamException e) {
                return authors;
            }
        }
        return authors;
    }
}
