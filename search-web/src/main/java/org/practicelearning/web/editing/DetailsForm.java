package org.practicelearning.web.editing;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.web.adding.AccessChoices;
import org.practicelearning.web.catalogue.AgeBand;
import org.practicelearning.web.catalogue.Description;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.rights.Licence;

/**
 * The details of a document as typed into the form, right or wrong.
 *
 * @param access key of the access class
 */
record DetailsForm(
        String title,
        String type,
        String publisher,
        String partnership,
        TypedDate published,
        String incident,
        String pseudonym,
        List<String> ages,
        List<String> sexes,
        String ethnicity,
        String licence,
        String holder,
        String source,
        TypedDate got,
        String access) {
    static final List<String> SEXES = List.of("female", "male", "not stated");
    private static final int LONGEST = 500;

    private static final Map<String, String> NAMES = Map.of(
            "title", "Title",
            "publisher", "Publisher",
            "partnership", "Partnership",
            "pseudonym", "Pseudonym",
            "holder", "Copyright holder",
            "source", "Address");

    DetailsForm {
        ages = List.copyOf(ages);
        sexes = List.copyOf(sexes);
    }

    /** A date in three boxes. */
    record TypedDate(String day, String month, String year) {
        static TypedDate of(@Nullable LocalDate date) {
            return date == null
                    ? new TypedDate("", "", "")
                    : new TypedDate("" + date.getDayOfMonth(), "" + date.getMonthValue(), "" + date.getYear());
        }

        boolean isEmpty() {
            return day.isEmpty() && month.isEmpty() && year.isEmpty();
        }

        /** The date; empty when there is none of that day, month and year between 1900 and 2100. */
        Optional<LocalDate> date() {
            if (!day.matches("\\d{1,2}") || !month.matches("\\d{1,2}") || !year.matches("(19|20)\\d\\d")) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    /** The form filled with what the catalogue says. */
    static DetailsForm of(DocumentRecord document) {
        Description said = document.description();
        return new DetailsForm(
                said.title(),
                said.type().key(),
                orEmpty(said.publisher()),
                orEmpty(said.partnership()),
                TypedDate.of(said.published()),
                orEmpty(said.incident()),
                orEmpty(said.pseudonym()),
                said.ages(),
                said.sexes(),
                orEmpty(said.ethnicity()),
                said.licence(),
                orEmpty(said.holder()),
                orEmpty(said.source()),
                TypedDate.of(said.got()),
                AccessChoices.keyOf(document.compartment()));
    }

    /** The form as it was sent. */
    static DetailsForm of(Context ctx) {
        return new DetailsForm(
                text(ctx, "title"),
                text(ctx, "type"),
                text(ctx, "publisher"),
                text(ctx, "partnership"),
                date(ctx, "published"),
                text(ctx, "incident"),
                text(ctx, "pseudonym"),
                ctx.formParams("ages"),
                ctx.formParams("sexes"),
                text(ctx, "ethnicity"),
                text(ctx, "licence"),
                text(ctx, "holder"),
                text(ctx, "source"),
                date(ctx, "got"),
                text(ctx, "access"));
    }

    private static TypedDate date(Context ctx, String name) {
        return new TypedDate(text(ctx, name + "-day"), text(ctx, name + "-month"), text(ctx, name + "-year"));
    }

    /** One line: a title with a line break in it would break every list it stands in. */
    private static String text(Context ctx, String name) {
        String value = ctx.formParam(name);
        return value == null ? "" : value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What is wrong, by the id of the field, in the order of the form. Empty when all is well. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        check(faults, "title", !title.isEmpty(), "Enter a title");
        for (Map.Entry<String, String> each : texts().entrySet()) {
            check(
                    faults,
                    each.getKey(),
                    each.getValue().length() <= LONGEST,
                    NAMES.get(each.getKey()) + " must be " + LONGEST + " characters or fewer");
        }
        check(faults, "type", DocumentType.ofKey(type).isPresent(), "Select a document type");
        check(
                faults,
                "published",
                isDateOrEmpty(published),
                "The date of publication must be a real date, like 4 3 2025");
        check(
                faults,
                "incident",
                incident.matches("|not stated|(19|20)\\d\\d(-(0[1-9]|1[0-2]))?"),
                "The date of incident must be a year, like 2023, a year and month, like 2023-04, or: not stated");
        check(faults, "licence", Licence.ofKey(licence).isPresent(), "Select a licence");
        check(
                faults,
                "source",
                source.matches("|(?i)https?://\\S+"),
                "The address must begin with http:// or https://");
        check(faults, "got", isDateOrEmpty(got), "The date must be a real date, like 4 3 2025");
        check(faults, "access", AccessChoices.isKey(access), "Select who may see it");
        return faults;
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", title);
        texts.put("publisher", publisher);
        texts.put("partnership", partnership);
        texts.put("pseudonym", pseudonym);
        texts.put("holder", holder);
        texts.put("source", source);
        return texts;
    }

    private static void check(Map<String, String> faults, String field, boolean right, String fault) {
        if (!right) {
            faults.putIfAbsent(field, fault);
        }
    }

    private static boolean isDateOrEmpty(TypedDate typed) {
        return typed.isEmpty() || typed.date().isPresent();
    }

    /** What the catalogue is to say. Only for a form without faults. */
    Description description() {
        List<String> bands = new ArrayList<>();
        for (AgeBand band : AgeBand.values()) {
            if (ages.contains(band.key())) {
                bands.add(band.key());
            }
        }
        return new Description(
                title,
                DocumentType.ofKey(type).orElseThrow(),
                orNull(publisher),
                orNull(partnership),
                published.date().orElse(null),
                orNull(incident),
                orNull(pseudonym),
                bands,
                SEXES.stream().filter(sexes::contains).toList(),
                ethnicity.equals("stated") || ethnicity.equals("not stated") ? ethnicity : null,
                licence,
                orNull(holder),
                orNull(source),
                got.date().orElse(null));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
