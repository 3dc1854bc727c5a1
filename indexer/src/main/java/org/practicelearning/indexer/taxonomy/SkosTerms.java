package org.practicelearning.indexer.taxonomy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says rows as SKOS statements and back. What SKOS has no word for is said in words of our own, and names among it once
 * more in SKOS, so that other programs find them; coming back, what stands twice counts once.
 */
final class SkosTerms {
    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    static final String OWN = "urn:practicelearning:terms#";
    static final String CONCEPT = "urn:practicelearning:concept:";
    static final String GROUP = "urn:practicelearning:group:";
    static final String SCHEME = "urn:practicelearning:scheme";
    private static final Pattern LOCAL = Pattern.compile("[^/#:]+$");
    private static final Set<String> LINKS = Set.of("broader", "related");
    private static final Map<String, String> IN_SKOS = Map.of(
            "prefLabel", "prefLabel",
            "altLabel", "altLabel",
            "hiddenLabel", "hiddenLabel",
            "broader", "broader",
            "related", "related",
            "scopeNote", "scopeNote",
            "example", "example",
            "dfeCode", "notation");
    private static final Map<String, String> ONCE_MORE = Map.of(
            "acronym", "altLabel",
            "earlierTerm", "altLabel",
            "laterTerm", "altLabel",
            "contestedTerm", "hiddenLabel",
            "sign", "hiddenLabel");

    private SkosTerms() {}

    /**
     * A statement.
     *
     * @param isLink whether its object is another thing, rather than a text
     */
    record Statement(String subject, String predicate, String object, boolean isLink) {}

    static List<Statement> statements(ConceptScheme scheme) {
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(SCHEME, TYPE, SKOS + "ConceptScheme", true));
        scheme.concepts().forEach(concept -> {
            statements.add(new Statement(CONCEPT + concept.id(), TYPE, SKOS + "Concept", true));
            statements.add(new Statement(CONCEPT + concept.id(), SKOS + "inScheme", SCHEME, true));
        });
        for (SchemeRow row : SchemeTables.rows(scheme)) {
            boolean group = row.concept().startsWith("@");
            String subject = group ? GROUP + row.concept().substring(1) : CONCEPT + row.concept();
            String skos = IN_SKOS.get(row.property());
            boolean link = LINKS.contains(row.property());
            statements.add(new Statement(
                    subject,
                    skos == null ? OWN + row.property() : SKOS + skos,
                    link ? CONCEPT + row.value() : row.value(),
                    link));
            String again = ONCE_MORE.get(row.property());
            if (again != null) {
                String name = name(row.property(), row.value());
                statements.add(new Statement(subject, SKOS + again, name, false));
            }
        }
        return statements;
    }

    /** A statement with the line it stands on. */
    record Read(int line, Statement statement) {}

    /** The rows that statements say, in the order in which their concepts first appear. */
    static List<SchemeRow> rows(List<Read> statements, String place) {
        Map<String, List<SchemeRow>> bySubject = new LinkedHashMap<>();
        Map<String, Set<String>> ownNames = new LinkedHashMap<>();
        for (Read read : statements) {
            Statement said = read.statement();
            String property = property(said.predicate());
            if (property.isEmpty()) {
                continue;
            }
            String id = said.subject().startsWith(GROUP) ? "@" + local(said.subject()) : local(said.subject());
            String value = said.isLink() ? local(said.object()) : said.object();
            bySubject
                    .computeIfAbsent(id, key -> new ArrayList<>())
                    .add(new SchemeRow(place, read.line(), id, property, value.strip()));
            if (ONCE_MORE.containsKey(property)) {
                ownNames.computeIfAbsent(id, key -> new HashSet<>()).add(name(property, value.strip()));
            }
        }
        List<SchemeRow> rows = new ArrayList<>();
        bySubject.forEach((id, said) -> said.stream()
                .filter(row -> !(ONCE_MORE.containsValue(row.property())
                        && ownNames.getOrDefault(id, Set.of()).contains(row.value())))
                .forEach(rows::add));
        return rows;
    }

    /** A label without what else its value says. */
    private static String name(String property, String value) {
        return LabelKind.ofKey(property)
                .map(kind -> Label.read(kind, value).text())
                .orElse(value);
    }

    private static String property(String predicate) {
        if (predicate.startsWith(OWN)) {
            return predicate.substring(OWN.length());
        }
        return IN_SKOS.entrySet().stream()
                .filter(entry -> predicate.equals(SKOS + entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static String local(String iri) {
        var matcher = LOCAL.matcher(iri);
        return matcher.find() ? matcher.group() : iri;
    }
}
