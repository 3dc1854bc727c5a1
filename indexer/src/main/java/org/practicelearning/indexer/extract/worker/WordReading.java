package org.practicelearning.indexer.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.indexer.extract.UnreadableReason;
import org.practicelearning.indexer.extract.worker.OfficePackage.Relation;

/**
 * Word files since 2007, read as a stream of XML: several times faster than through an object model, and with heading
 * levels, list levels and numbers that the model does not give.
 */
final class WordReading {
    private final OfficeInsides insides;
    private final PictureReading pictures;

    WordReading(OfficeInsides insides, PictureReading pictures) {
        this.insides = insides;
        this.pictures = pictures;
    }

    ExtractionOutcome read(Path file, ContentCollector to) {
        to.paging(Paging.NONE);
        UnreadableReason whenEmpty = UnreadableReason.NO_TEXT;
        try (OfficePackage parts = OfficePackage.open(file)) {
            if (parts.isSalvaged()) {
                whenEmpty = UnreadableReason.DAMAGED;
                to.missing("The file is damaged: only what could be rescued is shown here.");
            }
            String main = parts.mainPart();
            if (main == null) {
                return to.outcome(UnreadableReason.DAMAGED, "no main part");
            }
            insides.properties(parts, to);
            read(parts, main, to);
            if (!to.hasText() && !parts.isSalvaged()) {
                whenEmpty = pictures.readScans(parts, to);
            }
        } catch (ContentCollector.TooMuchText e) {
            whenEmpty = UnreadableReason.TOO_LARGE;
        } catch (XMLStreamException | IOException | RuntimeException e) {
            to.missing("The file is damaged: what follows the last paragraph shown here could not be read.");
            return to.outcome(UnreadableReason.DAMAGED, TikaReading.rootName(e));
        }
        return to.outcome(whenEmpty, "");
    }

    private void read(OfficePackage parts, String main, ContentCollector to) throws IOException, XMLStreamException {
        Map<String, Relation> relations = parts.relations(main);
        WordNotes notes = new WordNotes();
        WordStyles styles = WordStyles.none();
        WordNumbering numbering = WordNumbering.none();
        for (Relation relation : relations.values()) {
            switch (relation.type()) {
                case "styles" -> styles = attempt(parts, relation, WordStyles::read, styles, to);
                case "numbering" -> numbering = attempt(parts, relation, WordNumbering::read, numbering, to);
                default -> {
                    /* read later or not at all */
                }
            }
        }
        WordSource source = new WordSource(parts, styles, numbering, notes, to);
        source.each(relations, Set.of("footnotes", "endnotes", "comments"), BlockKind.NOTE);
        source.each(relations, Set.of("header"), BlockKind.RUNNING);
        XMLStreamException broken = null;
        try {
            source.read(main, BlockKind.PARAGRAPH);
        } catch (XMLStreamException e) {
            broken = e;
        }
        source.each(relations, Set.of("footer"), BlockKind.RUNNING);
        notes.left().forEach(note -> to.add(BlockKind.NOTE, 0, String.join("\n", note)));
        insides.read(parts, allRelations(parts, main, relations), to);
        if (broken != null) {
            throw broken;
        }
    }

    /** Those of the main part and of its headers, footers and notes, which may hold pictures and objects as well. */
    private static Set<Relation> allRelations(OfficePackage parts, String main, Map<String, Relation> relations)
            throws IOException {
        Set<Relation> all = new LinkedHashSet<>(relations.values());
        for (Relation relation : relations.values()) {
            boolean isText = Set.of("header", "footer", "footnotes", "endnotes", "comments")
                    .contains(relation.type());
            if (isText && !relation.external() && !relation.target().equals(main)) {
                all.addAll(parts.relations(relation.target()).values());
            }
        }
        return all;
    }

    @FunctionalInterface
    private interface Part<T> {
        T read(InputStream in) throws XMLStreamException;
    }

    private static <T> T attempt(
            OfficePackage parts, Relation relation, Part<T> reading, T otherwise, ContentCollector to)
            throws IOException {
        try (@Nullable InputStream in = parts.part(relation.target())) {
            return in == null ? otherwise : reading.read(in);
        } catch (XMLStreamException e) {
            to.missing("A part of the file with its styles or numbers is damaged.");
            return otherwise;
        }
    }

    /** What every walk through a part of one file needs. */
    private record WordSource(
            OfficePackage parts, WordStyles styles, WordNumbering numbering, WordNotes notes, ContentCollector to) {

        void each(Map<String, Relation> relations, Set<String> types, BlockKind kind) throws IOException {
            Set<String> targets = new LinkedHashSet<>();
            for (Relation relation : relations.values()) {
                if (types.contains(relation.type()) && !relation.external()) {
                    targets.add(relation.target());
                }
            }
            for (String target : targets) {
                try {
                    read(target, kind);
                } catch (XMLStreamException e) {
                    to.missing("The headers, footers, notes or comments of the file are damaged.");
                }
            }
        }

        void read(String part, BlockKind kind) throws IOException, XMLStreamException {
            try (InputStream in = parts.part(part)) {
                if (in != null) {
                    new WordBody(styles, numbering, notes, to, kind).read(in);
                }
            }
        }
    }
}
