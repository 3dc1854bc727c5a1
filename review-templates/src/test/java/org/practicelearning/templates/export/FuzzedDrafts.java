package org.practicelearning.templates.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Drafts;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.ShippedTemplates;
import org.practicelearning.templates.template.Template;

/** Drafts as nobody would write them, from a seed. */
final class FuzzedDrafts {
    private static final String[] WORDS = {
        "child",
        "Ω≈ç√",
        "😀",
        "👨‍👩‍👧‍👦",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "<b>bold</b>",
        "&amp;",
        "a&b",
        "]]>",
        "<!--",
        "<w:p/>",
        "{{title}}",
        "{{#x}}",
        "${x}",
        "“quoted”",
        "naïve",
        "e\u0301",
        "日本語",
        "한국어",
        "हिन्दी",
        "ไทย",
        "في البيت",
        "שלום עולם",
        "(في)",
        "1.",
        "-",
        "*",
        "**",
        "_under_",
        "#",
        ">",
        "\\",
        "https://example.org/?a=1&b=2",
        "\u00a0",
        "\u200b",
        "\u2028",
        "\ufeff",
        "\u00ad",
        "\t",
        "tab\there",
        "\ufffd",
        "𝔘𝔫𝔦",
        "𠮷",
        "verylongword".repeat(20),
        "=1+1",
        "@",
        "|",
        "%s",
        "\"",
        "'",
        "…",
        "–",
        "[@e1]",
        "[@e2]",
        "[@e99]"
    };

    private final Random random;
    private final Template template;

    private FuzzedDrafts(long seed) {
        this.random = new Random(seed);
        this.template =
                ShippedTemplates.all().get(random.nextInt(ShippedTemplates.all().size()));
    }

    record Fuzzed(Template template, Draft draft) {}

    static Fuzzed of(long seed) {
        FuzzedDrafts fuzz = new FuzzedDrafts(seed);
        return new Fuzzed(fuzz.template, fuzz.draft());
    }

    private Draft draft() {
        Draft draft = Draft.begin("d", template, "Review " + words(3))
                .withEvidence(Drafts.evidence("e1", words(20)))
                .orFail()
                .withEvidence(Drafts.evidence("e2", words(5)))
                .orFail();
        for (Section section : template.sections()) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            for (Field field : section.fields()) {
                boolean asked = !field.identity() && !field.key().equals("partners");
                if (asked && random.nextInt(4) > 0) {
                    answers.put(field.key(), answer(field));
                }
            }
            draft = draft.write(template, section.key(), 0, answers, false, Drafts.ANNA)
                    .orFail();
        }
        return draft;
    }

    private Answer answer(Field field) {
        return switch (field.type()) {
            case TEXT, REFERENCE -> Answer.of(words(1 + random.nextInt(6)).replaceAll("\\R|\u2028", " "));
            case LONG_TEXT -> Answer.of(text());
            case DATE -> Answer.of("2026-0" + (1 + random.nextInt(9)) + "-11");
            case NUMBER -> Answer.of(String.valueOf(random.nextInt(1000)));
            case YES_NO -> Answer.of(random.nextBoolean() ? "yes" : "no");
            case ONE -> Answer.of(List.copyOf(field.choices().keySet()).getFirst());
            case MANY -> new Answer.Picked(List.copyOf(field.choices().keySet()));
            case THEMES -> new Answer.Picked(List.of("Neglect & <other>", words(2)));
            case TABLE -> new Answer.Rows(rows(field));
        };
    }

    private List<Answer.Row> rows(Field table) {
        List<Answer.Row> rows = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            Map<String, Answer> cells = new LinkedHashMap<>();
            for (Field column : table.columns()) {
                if (random.nextInt(3) > 0) {
                    cells.put(column.key(), answer(column));
                }
            }
            rows.add(new Answer.Row(cells));
        }
        return rows;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int left = 1 + random.nextInt(5); left > 0; left--) {
            text.append(block()).append(random.nextBoolean() ? "\n\n" : "\n");
        }
        return text.toString();
    }

    private String block() {
        return switch (random.nextInt(8)) {
            case 0 -> "## " + words(4);
            case 1 -> "> " + words(12) + "\n> " + words(4);
            case 2 ->
                "- " + words(3) + "\n  - " + words(3) + "\n    1. " + words(2) + "\n       - " + words(2) + "\n- "
                        + words(2);
            case 3 -> "7. " + words(3) + "\n8. " + words(3);
            case 4 -> "**" + words(4) + "** and *" + words(2) + "*";
            case 5 -> random.nextInt(10) == 0 ? "x ".repeat(5_000) + words(2) : words(30);
            default -> words(15);
        };
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder("w");
        for (int left = count; left > 0; left--) {
            words.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }
}
