package org.practicelearning.web.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.describe.Proposal;
import org.practicelearning.web.adding.AccessChoices;
import org.practicelearning.web.catalogue.AgeBand;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.editing.DetailsForm.TypedDate;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.rights.Licence;

/**
 * What the page for the details of a document shows.
 *
 * @param conflict what to do when somebody else was first, null when nobody was
 */
record DetailsPage(
        String heading,
        String back,
        String action,
        int rowVersion,
        boolean confirmed,
        @Nullable String conflict,
        List<Fault> faults,
        List<Field> fields) {

    /** A fault and the id of its field. */
    record Fault(String field, String text) {}

    /**
     * A field of the form.
     *
     * @param kind {@code text}, {@code select}, {@code radios}, {@code checkboxes} or {@code date}
     */
    record Field(
            String kind,
            String id,
            String label,
            String hint,
            String value,
            @Nullable TypedDate date,
            List<Option> options,
            @Nullable String fault,
            List<Evidence> evidence) {}

    /** A value to choose. */
    record Option(String id, String value, String label, String hint, boolean chosen) {}

    /** Words of the document that propose a value. */
    record Evidence(
            String value,
            String sentence,
            String place,
            @Nullable String address) {}

    static DetailsPage of(
            DocumentRecord document,
            DetailsForm form,
            Map<String, String> faults,
            List<Proposal> proposals,
            List<AccessChoices.Choice> access,
            @Nullable String conflict) {
        String back = Address.of("doc", document.id()).toString();
        return new DetailsPage(
                document.description().title(),
                back,
                Address.of("doc", document.id(), "edit").toString(),
                document.rowVersion(),
                document.confirmed(),
                conflict,
                faults.entrySet().stream()
                        .map(each -> new Fault(anchor(each.getKey()), each.getValue()))
                        .toList(),
                new Fields(document.id(), form, faults, proposals, access).all());
    }

    /** A group of boxes is reached by its first. */
    private static String anchor(String field) {
        return switch (field) {
            case "published", "got" -> field + "-day";
            case "licence", "access" -> field + "-0";
            default -> field;
        };
    }

    /** Builds the fields in the order of the form. */
    private record Fields(
            String documentId,
            DetailsForm form,
            Map<String, String> faults,
            List<Proposal> proposals,
            List<AccessChoices.Choice> access) {

        List<Field> all() {
            return List.of(
                    text("title", "Title", "", form.title()),
                    select("type", "Document type", form.type()),
                    text("publisher", "Publisher", "Who issued it", form.publisher()),
                    text("partnership", "Partnership", "The area it is about, or National", form.partnership()),
                    date(
                            "published",
                            "Published",
                            "For example 4 3 2025. If only the year is known, use 1 1 and the year",
                            form.published()),
                    text("incident", "Date of incident", "For example 2023, 2023-04 or: not stated", form.incident()),
                    text("pseudonym", "Pseudonym of the child or children", "For example Child LH24", form.pseudonym()),
                    boxes(
                            "ages",
                            "Child's age",
                            Arrays.stream(AgeBand.values())
                                    .map(band -> new String[] {band.key(), band.label()})
                                    .toList(),
                            form.ages()),
                    boxes(
                            "sexes",
                            "Child's sex",
                            DetailsForm.SEXES.stream()
                                    .map(sex -> new String[] {sex, capital(sex)})
                                    .toList(),
                            form.sexes()),
                    radios(
                            "ethnicity",
                            "Ethnicity of the child",
                            List.of(
                                    new String[] {"stated", "Stated", ""},
                                    new String[] {"not stated", "Not stated", ""},
                                    new String[] {"", "Not about one child", ""}),
                            form.ethnicity()),
                    radios(
                            "licence",
                            "Licence",
                            Arrays.stream(Licence.values())
                                    .map(each -> new String[] {each.key(), each.label(), each.hint()})
                                    .toList(),
                            form.licence()),
                    text("holder", "Copyright holder", "", form.holder()),
                    text("source", "Address it was got from", "Begins with https://", form.source()),
                    date("got", "Got on", "For example 4 3 2025", form.got()),
                    radios(
                            "access",
                            "Who may see it",
                            access.stream()
                                    .map(each -> new String[] {each.key(), each.label(), each.hint()})
                                    .toList(),
                            form.access()));
        }

        private Field text(String id, String label, String hint, String value) {
            return field("text", id, label, hint, value, null, List.of());
        }

        private Field date(String id, String label, String hint, TypedDate value) {
            return field("date", id, label, hint, "", value, List.of());
        }

        private Field select(String id, String label, String chosen) {
            List<Option> options = new ArrayList<>();
            for (DocumentType type : DocumentType.values()) {
                options.add(new Option(
                        id + "-" + type.key(),
                        type.key(),
                        type.label(),
                        "",
                        type.key().equals(chosen)));
            }
            return field("select", id, label, "", chosen, null, options);
        }

        private Field radios(String id, String label, List<String[]> values, String chosen) {
            List<Option> options = new ArrayList<>();
            for (String[] value : values) {
                options.add(
                        new Option(id + "-" + options.size(), value[0], value[1], value[2], value[0].equals(chosen)));
            }
            return field("radios", id, label, "", chosen, null, options);
        }

        private Field boxes(String id, String label, List<String[]> values, List<String> chosen) {
            List<Option> options = new ArrayList<>();
            for (String[] value : values) {
                options.add(new Option(id + "-" + options.size(), value[0], value[1], "", chosen.contains(value[0])));
            }
            return field("checkboxes", id, label, "Select all that apply", "", null, options);
        }

        private Field field(
                String kind,
                String id,
                String label,
                String hint,
                String value,
                @Nullable TypedDate date,
                List<Option> options) {
            List<Evidence> evidence = proposals.stream()
                    .filter(proposal -> proposal.field().key().equals(id))
                    .map(this::evidence)
                    .toList();
            return new Field(kind, id, label, hint, value, date, options, faults.get(id), evidence);
        }

        private Evidence evidence(Proposal proposal) {
            String passage = proposal.passageId();
            return new Evidence(
                    shown(proposal),
                    proposal.sentence(),
                    proposal.pageLabel() == null ? "" : "page " + proposal.pageLabel(),
                    passage == null
                            ? null
                            : Address.of("doc", documentId)
                                    .with("at", passage)
                                    .at(passage)
                                    .toString());
        }

        /** A proposed value as people read it. */
        private static String shown(Proposal proposal) {
            String value = proposal.value();
            return switch (proposal.field()) {
                case TYPE -> DocumentType.ofKey(value).map(DocumentType::label).orElse(value);
                case AGES, SEXES -> value.replace(";", ", ");
                case PUBLISHED -> value.matches("\\d{4}-\\d{2}-\\d{2}") ? Words.date(LocalDate.parse(value)) : value;
                default -> value;
            };
        }

        private static String capital(String word) {
            return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
        }
    }
}
