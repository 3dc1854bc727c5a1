package org.practicelearning.web.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.describe.DescribedField;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.describe.Proposal;
import org.practicelearning.web.catalogue.AgeBand;
import org.practicelearning.web.catalogue.Description;

/**
 * What is known of a document on its way in: what a catalogue gives goes before what its text proposes, and a value that
 * cannot be read is left out with a remark, never guessed.
 */
final class GivenDescription {
    static final Set<String> COLUMNS = Set.of(
            "file",
            "title",
            "type",
            "publisher",
            "partnership",
            "published",
            "incident",
            "licence",
            "holder",
            "got",
            "access",
            "source",
            "pseudonym",
            "ages",
            "sexes",
            "ethnicity");
    private static final Set<String> LICENCES = Set.of("open", "publisher", "unknown");

    private final Map<String, String> given;
    private final Map<DescribedField, Proposal> proposed = new EnumMap<>(DescribedField.class);
    private final List<String> remarks = new ArrayList<>();

    GivenDescription(Map<String, String> given, List<Proposal> proposals) {
        this.given = given;
        proposals.forEach(each -> proposed.putIfAbsent(each.field(), each));
    }

    /** The description, with the file name as title where nothing else is known. */
    Description describe(String fileName) {
        return new Description(
                text(DescribedField.TITLE).orElseGet(() -> titleFrom(fileName)),
                read(DescribedField.TYPE, DocumentType::ofKey).orElse(DocumentType.OTHER),
                text(DescribedField.PUBLISHER).orElse(null),
                text(DescribedField.PARTNERSHIP).orElse(null),
                read(DescribedField.PUBLISHED, GivenDescription::date).orElse(null),
                text(DescribedField.INCIDENT)
                        .filter(each -> !"none".equals(each))
                        .orElse(null),
                text(DescribedField.PSEUDONYM)
                        .filter(each -> !"none".equals(each))
                        .orElse(null),
                list(DescribedField.AGES, each -> AgeBand.ofKey(each).map(AgeBand::key)),
                list(DescribedField.SEXES, each -> Optional.of(each).filter(Sexes.KEYS::contains)),
                text(DescribedField.ETHNICITY)
                        .filter(each -> !"none".equals(each))
                        .orElse(null),
                licence(),
                given("holder").orElse(null),
                given("source").orElse(null),
                given("got").flatMap(this::day).orElse(null));
    }

    /** Whether a catalogue says the essentials, so that nobody need confirm them. */
    boolean confirmed() {
        return given("title").isPresent() && given("type").isPresent();
    }

    /** Proposals for what no catalogue says. */
    List<Proposal> open() {
        return proposed.values().stream()
                .filter(each -> given(each.field().key()).isEmpty())
                .toList();
    }

    /** What could not be read in the catalogue, a sentence each. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** Reads a date as a catalogue may give it: a day, a month or a year, the earliest day of it. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(
                    switch (text.length()) {
                        case 4 -> LocalDate.of(Integer.parseInt(text), 1, 1);
                        case 7 -> YearMonth.parse(text).atDay(1);
                        default -> LocalDate.parse(text);
                    });
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private String licence() {
        String licence = given("licence").orElse("unknown");
        if (!LICENCES.contains(licence)) {
            remarks.add(unreadable("licence", licence));
            return "unknown";
        }
        return licence;
    }

    private Optional<LocalDate> day(String text) {
        Optional<LocalDate> day = date(text);
        if (day.isEmpty()) {
            remarks.add(unreadable("got", text));
        }
        return day;
    }

    private Optional<String> text(DescribedField field) {
        return read(field, Optional::of);
    }

    private <T> Optional<T> read(DescribedField field, Function<String, Optional<T>> reading) {
        Optional<String> stated = given(field.key());
        if (stated.isPresent()) {
            Optional<T> value = reading.apply(stated.get());
            if (value.isPresent()) {
                return value;
            }
            remarks.add(unreadable(field.key(), stated.get()));
        }
        @Nullable Proposal proposal = proposed.get(field);
        return proposal == null ? Optional.empty() : reading.apply(proposal.value());
    }

    private List<String> list(DescribedField field, Function<String, Optional<String>> reading) {
        List<String> values = new ArrayList<>();
        for (String each : text(field).orElse("").split(";")) {
            String value = each.strip();
            if (!value.isEmpty() && !"none".equals(value)) {
                reading.apply(value).ifPresentOrElse(values::add, () -> remarks.add(unreadable(field.key(), value)));
            }
        }
        return values;
    }

    private Optional<String> given(String column) {
        return Optional.ofNullable(given.get(column)).map(String::strip).filter(each -> !each.isEmpty());
    }

    private static String unreadable(String column, String value) {
        return "The catalogue's " + column + " “" + value + "” is not one this library knows, so it was left out.";
    }

    private static String titleFrom(String fileName) {
        String bare = fileName.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("[_-]+", " ")
                .strip();
        return bare.isEmpty() ? "Untitled document" : bare;
    }

    /** How the sex of children is recorded. */
    private static final class Sexes {
        static final Set<String> KEYS = Set.of("female", "male", "not stated");
    }
}
