package org.practicelearning.web.drafting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.AnswerText;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.WrittenText;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.export.WordExport;
import org.practicelearning.templates.quotation.References;
import org.practicelearning.templates.template.ReviewState;
import org.practicelearning.templates.template.Template;

/**
 * What of a draft would be published: some of its parts under a title of their own, marked with the class they go to.
 *
 * @param form the template with these parts only
 * @param draft as it is printed: without comments, moves, delays and unused evidence
 */
record PublishedText(Template form, Draft draft) {

    static PublishedText of(StoredDraft stored, Set<String> parts, String title, AccessClass access) {
        Template whole = stored.form();
        Template some = new Template(
                whole.key(),
                whole.version(),
                whole.title(),
                whole.purpose(),
                whole.edition(),
                access == AccessClass.RESTRICTED ? "OFFICIAL-SENSITIVE" : access.label(),
                PublicationForm.publishable(whole).stream()
                        .filter(each -> parts.contains(each.key()))
                        .toList());
        Draft draft = stored.draft();
        Set<String> cited = References.of(some, draft).numbers().keySet();
        Map<String, Evidence> evidence = draft.evidence().entrySet().stream()
                .filter(each -> cited.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new PublishedText(
                some,
                new Draft(
                        draft.id(),
                        draft.template(),
                        draft.templateVersion(),
                        draft.version(),
                        title,
                        ReviewState.PUBLISHED,
                        draft.sections(),
                        evidence,
                        List.of(),
                        draft.signOffs(),
                        List.of()));
    }

    /** The file, freshly written: nothing of an older file is in it. */
    byte[] word(WordExport style, LocalDate day) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            style.write(form, draft, day, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory", impossible);
        }
        return bytes.toByteArray();
    }

    /** A text with what it answers. */
    record Said(String label, List<String> lines) {}

    /** All texts in reading order, as the second person reads them. */
    List<Said> said() {
        return WrittenText.of(form, draft).stream()
                .filter(each -> !each.field().identity())
                .map(each -> new Said(
                        each.section().title() + ": " + each.field().label()
                                + (each.row() < 0 ? "" : ", row " + (each.row() + 1)),
                        AnswerText.of(each.field(), Answer.of(each.text()))
                                .lines()
                                .filter(line -> !line.isBlank())
                                .toList()))
                .toList();
    }

    /** What two people speak of when they speak of this text. */
    String hash() {
        StringBuilder all = new StringBuilder(draft.title()).append('\n').append(form.marking());
        said().forEach(each ->
                all.append('\n').append(each.label()).append('\n').append(String.join("\n", each.lines())));
        References.of(form, draft).list().forEach(each -> all.append('\n').append(each));
        return hash(all.toString());
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
