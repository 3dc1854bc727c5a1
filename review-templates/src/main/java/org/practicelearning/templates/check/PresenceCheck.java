package org.practicelearning.templates.check;

import java.util.List;
import java.util.regex.Pattern;
import org.practicelearning.templates.draft.WrittenText;
import org.practicelearning.templates.template.Meaning;

/**
 * Is something there that is often absent?
 *
 * @param meaning which fields ask for it; a template that does not ask is left alone
 * @param somewhere words of which at least one should stand in the draft
 * @param atLeast how many words the fields should hold together
 * @param message the question
 * @param reason why it matters
 * @param source who says so
 */
record PresenceCheck(Meaning meaning, Pattern somewhere, int atLeast, String message, String reason, String source)
        implements Check {
    private static final String PANEL = "Child Safeguarding Practice Review Panel, annual reports";

    /** The voice of the child, fathers and men, race and identity, good practice. */
    static List<Check> all() {
        return List.of(
                new PresenceCheck(
                        Meaning.CHILDS_VOICE,
                        words("said|told|says|drew|wrote|showed|asked|cried|wanted|felt|words|voice|smiled|played"),
                        20,
                        "Where is the child's voice?",
                        "Reviews tell what adults did; what the child said, showed or wanted is often missing.",
                        PANEL),
                new PresenceCheck(
                        Meaning.MEN,
                        words("father|fathers|dad|stepfather|step-father|partner|boyfriend|grandfather|uncle|men|man"),
                        0,
                        "Where are the fathers and other men in this child's life?",
                        "Men who matter to a child, as risk or as protection, are often left out of records and reviews.",
                        PANEL),
                new PresenceCheck(
                        Meaning.EQUALITY,
                        words("rac(e|ism|ist|ial)|ethnic(ity)?|cultur(e|al)|black|asian|white|mixed|roma|traveller"
                                + "|faith|religio(n|us)|language|disab(led|ility)|discriminat(ion|ed)|bias|poverty"),
                        30,
                        "What did race, culture and identity mean for this child and for what was done?",
                        "Ethnicity is recorded more often than it is thought about; racism is rarely named.",
                        "Child Safeguarding Practice Review Panel, “It's Silent” (2025)"),
                new PresenceCheck(
                        Meaning.GOOD_PRACTICE,
                        words("."),
                        5,
                        "Was nothing done well?",
                        "What helped a child is learning too, and it shows others that it can be done.",
                        PANEL));
    }

    private static Pattern words(String alternatives) {
        return alternatives.equals(".")
                ? Pattern.compile("(?s).")
                : Pattern.compile("\\b(" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    @Override
    public List<Remark> ask(DraftUnderCheck draft) {
        if (!draft.asks(meaning)) {
            return List.of();
        }
        StringBuilder written = new StringBuilder();
        for (WrittenText each : draft.written(meaning)) {
            written.append(DraftUnderCheck.plain(each.text())).append(' ');
        }
        boolean enough = written.toString().split("\\s+").length >= atLeast;
        String searched = meaning == Meaning.MEN ? draft.everything() : written.toString();
        return enough && somewhere.matcher(searched).find()
                ? List.of()
                : List.of(new Remark(meaning.key(), place(draft), "", message, reason, source));
    }

    private String place(DraftUnderCheck draft) {
        return draft.template().sections().stream()
                .filter(section -> section.fields().stream()
                        .anyMatch(field -> DraftUnderCheck.means(field, meaning)
                                || field.columns().stream().anyMatch(column -> DraftUnderCheck.means(column, meaning))))
                .map(section -> section.key())
                .findFirst()
                .orElse("");
    }
}
