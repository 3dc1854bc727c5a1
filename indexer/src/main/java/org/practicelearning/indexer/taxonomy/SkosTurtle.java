package org.practicelearning.indexer.taxonomy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.practicelearning.indexer.taxonomy.SkosTerms.Read;
import org.practicelearning.indexer.taxonomy.SkosTerms.Statement;

/** Reads and writes a vocabulary as SKOS in Turtle. */
public final class SkosTurtle {
    private static final String PLACE = "Turtle";

    private SkosTurtle() {}

    /** Writes a vocabulary. */
    public static String write(ConceptScheme scheme) {
        StringWriter text = new StringWriter();
        TurtleWriter writer = new TurtleWriter(text);
        ValueFactory values = SimpleValueFactory.getInstance();
        writer.startRDF();
        writer.handleNamespace("skos", SkosTerms.SKOS);
        writer.handleNamespace("pl", SkosTerms.OWN);
        for (Statement said : SkosTerms.statements(scheme)) {
            writer.handleStatement(values.createStatement(
                    values.createIRI(said.subject()),
                    values.createIRI(said.predicate()),
                    said.isLink() ? values.createIRI(said.object()) : values.createLiteral(said.object(), "en")));
        }
        writer.endRDF();
        return text.toString();
    }

    /** Reads a vocabulary; labels in other languages than English are left out. */
    public static SchemeReading read(String turtle) {
        if (turtle.length() > SchemeFolder.MOST_BYTES) {
            return refused(0, "a vocabulary has at most 8 MB");
        }
        Collector collector = new Collector();
        TurtleParser parser = new TurtleParser();
        parser.setRDFHandler(collector);
        parser.setParseLocationListener((line, column) -> collector.line = Math.toIntExact(line));
        try {
            parser.parse(new StringReader(turtle), SkosTerms.CONCEPT);
        } catch (RDFParseException e) {
            return refused(
                    Math.toIntExact(Math.max(collector.line, e.getLineNumber())), "the Turtle cannot be read here");
        } catch (RDFHandlerException e) {
            return refused(collector.line, "a vocabulary has at most " + SchemeFolder.MOST_ROWS + " statements");
        } catch (IOException e) {
            throw new UncheckedIOException("reading Turtle from memory", e);
        }
        return SchemeBuilder.build(SkosTerms.rows(collector.statements, PLACE));
    }

    private static SchemeReading refused(int line, String reason) {
        return new SchemeReading.Refused(List.of(new SchemeProblem(PLACE, line, reason)));
    }

    private static final class Collector extends AbstractRDFHandler {
        private final List<Read> statements = new ArrayList<>();
        private int line;

        @Override
        public void handleStatement(org.eclipse.rdf4j.model.Statement said) {
            if (statements.size() >= SchemeFolder.MOST_ROWS) {
                throw new RDFHandlerException("too many statements");
            }
            if (said.getSubject() instanceof IRI subject && isEnglish(said)) {
                statements.add(new Read(
                        line,
                        new Statement(
                                subject.stringValue(),
                                said.getPredicate().stringValue(),
                                said.getObject().stringValue(),
                                said.getObject() instanceof IRI)));
            }
        }

        private static boolean isEnglish(org.eclipse.rdf4j.model.Statement said) {
            return !(said.getObject() instanceof Literal literal)
                    || literal.getLanguage()
                            .map(language -> language.startsWith("en"))
                            .orElse(true);
        }
    }
}
