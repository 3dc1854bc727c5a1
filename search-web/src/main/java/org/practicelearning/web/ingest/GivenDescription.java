package org.practicelearning.web.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.describe.DescribedField;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.describe.Proposal;
import org.practicelearning.web.catalogue.AgeBand;
import org.practicelearning.web.catalogue.Description;
import org.practicelearning.web.rights.Licence;

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
    private static final Set<String> SEXES = Set.of("female", "male", "not stated");
    private static final Set<String> ETHNICITIES = Set.of("stated", "not stated");
    private static final Pattern INCIDENT = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?(-\\d\\d)?|not stated");
    private static final String NONE = "none";
    private static final int LONGEST_QUOTED = 80;

    private final Map<String, String> given;
    private final Map<DescribedField, Proposal> proposed = new EnumMap<>(DescribedField.class);
    private final Set<String> remarks = new LinkedHashSet<>();

    GivenDescription(Map<String, String> given, List<Proposal> proposals) {
        this.given = given;
        proposals.forEach(each -> proposed.putIfAbsent(each.field(), each));
    }

    /**
     * Of a document that is read again: what was not proposed by its text came from elsewhere and stands.
     *
     * @param before proposals of the last reading that nobody has answered
     */
    static GivenDescription known(
            Description description, List<Proposal> before, String fileName, List<Proposal> proposals) {
        Set<String> fromText = before.stream().map(each -> each.field().key()).collect(Collectors.toSet());
        if (description.title().equals(titleFrom(fileName))) {
            fromText.add(DescribedField.TITLE.key());
        }
        if (description.type() == DocumentType.OTHER) {
            fromText.add(DescribedField.TYPE.key());
        }
        Map<String, String> known = new HashMap<>(asRow(description));
        known.keySet().removeAll(fromText);
        return new GivenDescription(known, proposals);
    }

    private static Map<String, String> asRow(Description description) {
        Map<String, String> row = new HashMap<>();
        row.put("title", description.title());
        row.put("type", description.type().key());
        row.put("publisher", Objects.toString(description.publisher(), ""));
        row.put("partnership", Objects.toString(description.partnership(), ""));
        row.put("published", Objects.toString(description.published(), ""));
        row.put("incident", Objects.toString(description.incident(), ""));
        row.put("pseudonym", Objects.toString(description.pseudonym(), ""));
        row.put("ages", String.join(";", description.ages()));
        row.put("sexes", String.join(";", description.sexes()));
        row.put("ethnicity", Objects.toString(description.ethnicity(), ""));
        row.put("licence", description.licence());
        row.put("holder", Objects.toString(description.holder(), ""));
        row.put("source", Objects.toString(description.source(), ""));
        row.put("got", Objects.toString(description.got(), ""));
        return row;
    }

    /** The description, with the file name as title where nothing else is known. */
    Description describe(String fileName) {
        Map<String, String> row = new HashMap<>();
        proposed.forEach((field, proposal) -> row.put(field.key(), proposal.value()));
        // A proposal that cannot be read is none; only of a catalogue must that be said.
        return over(new GivenDescription(row, List.of()).over(Description.titled(titleFrom(fileName))));
    }

    /** A description with what is given in the place of what it said; where nothing is given it stays. */
    Description over(Description before) {
        // Read where the file is placed; here only so that a slip is said.
        value("access", AccessClass::ofKey, AccessClass.RESTRICTED);
        return new Description(
                value(
                        DescribedField.TITLE.key(),
                        each -> Optional.of(each).filter(upTo(Description.LONGEST_TITLE)),
                        before.title()),
                value(DescribedField.TYPE.key(), DocumentType::ofKey, before.type()),
                word(DescribedField.PUBLISHER.key(), upTo(Description.LONGEST_BODY), before.publisher()),
                word(DescribedField.PARTNERSHIP.key(), upTo(Description.LONGEST_NAME), before.partnership()),
                date(DescribedField.PUBLISHED.key(), before.published()),
                word(DescribedField.INCIDENT.key(), INCIDENT.asMatchPredicate(), before.incident()),
                word(DescribedField.PSEUDONYM.key(), upTo(Description.LONGEST_NAME), before.pseudonym()),
                list(DescribedField.AGES.key(), each -> AgeBand.ofKey(each).map(AgeBand::key), before.ages()),
                list(DescribedField.SEXES.key(), each -> Optional.of(each).filter(SEXES::contains), before.sexes()),
                word(DescribedField.ETHNICITY.key(), ETHNICITIES::contains, before.ethnicity()),
                value("licence", each -> Licence.ofKey(each).map(Licence::key), before.licence()),
                word("holder", upTo(Description.LONGEST_BODY), before.holder()),
                word("source", upTo(Description.LONGEST_SOURCE), before.source()),
                date("got", before.got()));
    }

    /** Whether a catalogue says the essentials, so that nobody need confirm them. */
    boolean confirmed() {
        return given(DescribedField.TITLE.key()).isPresent()
                && given(DescribedField.TYPE.key()).flatMap(DocumentType::ofKey).isPresent();
    }

    /** Proposals for what no catalogue says. */
    List<Proposal> open() {
        return proposed.values().stream()
                .filter(each -> given(each.field().key()).isEmpty())
                .toList();
    }

    /** Fields of which a catalogue speaks. */
    Set<DescribedField> stated() {
        return Arrays.stream(DescribedField.values())
                .filter(each -> given(each.key()).isPresent())
                .collect(Collectors.toSet());
    }

    /** What could not be read in the catalogue, a sentence each; known once it has described something. */
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

    private <T> T value(String column, Function<String, Optional<T>> reading, T before) {
        Optional<String> stated = given(column);
        if (stated.isEmpty()) {
            return before;
        }
        Optional<T> value = reading.apply(stated.get());
        if (value.isEmpty()) {
            remarks.add(unreadable(column, stated.get()));
        }
        return value.orElse(before);
    }

    private static Predicate<String> upTo(int longest) {
        return each -> each.length() <= longest;
    }

    private @Nullable String word(String column, Predicate<String> isOne, @Nullable String before) {
        Optional<String> stated = given(column);
        if (stated.isEmpty()) {
            return before;
        }
        if (NONE.equals(stated.get())) {
            return null;
        }
        if (!isOne.test(stated.get())) {
            remarks.add(unreadable(column, stated.get()));
            return before;
        }
        return stated.get();
    }

    private @Nullable LocalDate date(String column, @Nullable LocalDate before) {
        String stated = word(column, each -> date(each).isPresent(), null);
        return stated == null
                ? (given(column).filter(NONE::equals).isPresent() ? null : before)
                : date(stated).orElse(before);
    }

    private List<String> list(String column, Function<String, Optional<String>> reading, List<String> before) {
        Optional<String> stated = given(column);
        if (stated.isEmpty()) {
            return before;
        }
        List<String> values = new ArrayList<>();
        for (String each : stated.get().split(";")) {
            String value = each.strip();
            if (!value.isEmpty() && !NONE.equals(value)) {
                reading.apply(value).ifPresentOrElse(values::add, () -> remarks.add(unreadable(column, value)));
            }
        }
        return values;
    }

    private Optional<String> given(String column) {
        return Optional.ofNullable(given.get(column))
                .map(each -> each.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(each -> !each.isEmpty());
    }

    private static String unreadable(String column, String value) {
        if (value.length() > LONGEST_QUOTED) {
            return "The catalogue's " + column + " is " + value.length() + " letters long, so it was left out.";
        }
        return "The catalogue's " + column + " “" + value + "” is not one this library knows, so it was left out.";
    }

    private static String titleFrom(String fileName) {
        String bare = fileName.replaceFirst("\\.[A-Za-z0-9]{1,8}$", "")
                .replaceAll("[_\\p{Cntrl}-]+", " ")
                .strip();
        return bare.isEmpty() ? "Untitled document" : bare;
    }
}
