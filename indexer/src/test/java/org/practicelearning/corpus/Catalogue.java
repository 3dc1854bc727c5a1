package org.practicelearning.corpus;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicelearning.corpus.source.Header;

/** The catalogue beside the documents: a row for each, but for those a person would still have to describe. */
final class Catalogue {
    /** Left out on purpose; see {@code corpus/README.md}. */
    static final Set<String> UNDESCRIBED = Set.of(
            "lcspr-child-rowan",
            "audit-domestic-abuse-2023",
            "briefing-hsb-primary",
            "annual-2024-25",
            "training-advert-2025");

    private static final List<String> COLUMNS = List.of(
            "file",
            "title",
            "type",
            "publisher",
            "partnership",
            "published",
            "incident",
            "licence",
            "access",
            "source",
            "pseudonym",
            "ages",
            "sexes",
            "ethnicity");

    private Catalogue() {}

    static String csv(List<Item> items) {
        String rows = items.stream()
                .filter(item -> !UNDESCRIBED.contains(item.source().header().id()))
                .map(item -> row(item.file(), item.source().header()))
                .collect(Collectors.joining());
        return String.join(",", COLUMNS) + "\n" + rows;
    }

    private static String row(String file, Header header) {
        boolean review = Set.of("lcspr", "scr", "rapid-review").contains(header.type());
        return List.of(
                                file,
                                header.title(),
                                type(header),
                                header.publisher(),
                                header.get("partnership"),
                                header.get("published"),
                                review ? header.get("incident") : "",
                                header.get("licence"),
                                header.get("access"),
                                header.get("source"),
                                header.orEmpty("pseudonym"),
                                String.join(";", header.list("age")),
                                String.join(";", header.list("sex")),
                                header.orEmpty("ethnicity"))
                        .stream()
                        .map(Catalogue::quoted)
                        .collect(Collectors.joining(","))
                + "\n";
    }

    /** The type's key as the library knows it. */
    static String type(Header header) {
        boolean national =
                header.get("partnership").equals("National") && header.type().equals("thematic");
        return national ? "national" : header.type();
    }

    private static String quoted(String value) {
        return value.matches("(?s).*[\",\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
