package org.practicelearning.templates.quotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;

/**
 * Shortens the quotations of a draft to what may be quoted of their sources. Whoever asks says how much of a quotation may
 * stand; the words of the draft around it stay as they are.
 */
public final class QuotationLimit {
    /** What stands where a quotation was cut. */
    public static final String CUT = " […]";

    private static final Pattern MARK = Pattern.compile("\\[@(e[1-9]\\d{0,5})]");
    private static final String CLOSING = "”\"";

    /** Between a closing quotation mark and its citation may stand a full stop or a blank, and no more. */
    private static final int FURTHEST = 3;

    private final Map<String, Evidence> evidence;
    private final BiFunction<Evidence, String, String> allowed;
    private final List<Shortened> shortened = new ArrayList<>();

    private QuotationLimit(Map<String, Evidence> evidence, BiFunction<Evidence, String, String> allowed) {
        this.evidence = evidence;
        this.allowed = allowed;
    }

    /**
     * A quotation that was too long.
     *
     * @param path where it stands
     * @param evidence its id
     */
    public record Shortened(String path, String evidence) {
        /** The key of the section it stands in. */
        public String section() {
            return path.substring(0, path.indexOf('.'));
        }
    }

    /** The draft as it may leave, and what had to be shortened for it. */
    public record Outcome(Draft draft, List<Shortened> shortened) {
        public Outcome {
            shortened = List.copyOf(shortened);
        }
    }

    /** @param allowed as much of a quotation as may stand, asked in reading order */
    public static Outcome on(Template form, Draft draft, BiFunction<Evidence, String, String> allowed) {
        QuotationLimit limit = new QuotationLimit(draft.evidence(), allowed);
        Map<String, SectionText> sections = new LinkedHashMap<>(draft.sections());
        for (Section section : form.sections()) {
            SectionText text = sections.get(section.key());
            if (text != null) {
                sections.put(section.key(), limit.section(section, text));
            }
        }
        Draft shorter = draft.said(sections, draft.evidence());
        return new Outcome(shorter, limit.shortened);
    }

    /** A text whose quotations are put as somebody says who is asked about each, in reading order. */
    static String each(String text, Map<String, Evidence> evidence, BiFunction<Evidence, String, String> putting) {
        return new QuotationLimit(evidence, putting).text("", text);
    }

    private SectionText section(Section section, SectionText text) {
        Map<String, Answer> answers = new LinkedHashMap<>(text.answers());
        for (Field field : section.fields()) {
            answers.computeIfPresent(field.key(), (key, answer) -> answer(field, section.key() + "." + key, answer));
        }
        return new SectionText(text.revision(), answers, text.complete(), text.by(), text.at());
    }

    private Answer answer(Field field, String path, Answer answer) {
        return switch (answer) {
            case Answer.Words(String words) -> Answer.of(text(path, words));
            case Answer.Picked picked -> picked;
            case Answer.Rows(List<Answer.Row> rows) -> {
                List<Answer.Row> all = new ArrayList<>();
                for (Answer.Row row : rows) {
                    String before = path + "[" + (all.size() + 1) + "].";
                    Map<String, Answer> cells = new LinkedHashMap<>(row.cells());
                    for (Field column : field.columns()) {
                        cells.computeIfPresent(column.key(), (key, cell) -> answer(column, before + key, cell));
                    }
                    all.add(new Answer.Row(cells));
                }
                yield new Answer.Rows(all);
            }
        };
    }

    private String text(String path, String text) {
        StringBuilder out = new StringBuilder();
        Matcher mark = MARK.matcher(text);
        int done = 0;
        while (mark.find()) {
            String before = text.substring(done, mark.start());
            Evidence cited = evidence.get(mark.group(1));
            out.append(cited == null ? before : shortened(path, cited, before)).append(mark.group());
            done = mark.end();
        }
        return out.append(text.substring(done)).toString();
    }

    /** @param before the text since the last mark; a quotation is what it ends in */
    private String shortened(String path, Evidence cited, String before) {
        int end = before.length() - 1;
        while (end >= 0 && before.length() - end <= FURTHEST && CLOSING.indexOf(before.charAt(end)) < 0) {
            end--;
        }
        if (end > 0 && CLOSING.indexOf(before.charAt(end)) >= 0) {
            int start = before.lastIndexOf(before.charAt(end) == '”' ? '“' : '"', end - 1);
            String words = start < 0 ? "" : before.substring(start + 1, end);
            String rest = allowed(path, cited, words);
            return rest.equals(words) ? before : before.substring(0, start + 1) + rest + before.substring(end);
        }
        int block = blockStart(before);
        String words = before.substring(block).replaceAll("(?m)^>[ ]?", "");
        String rest = block == before.length() ? words : allowed(path, cited, words);
        return rest.equals(words) ? before : before.substring(0, block) + "> " + rest.replace("\n", "\n> ") + " ";
    }

    /** Where the quotation block begins in which a text ends; its length when it ends in none. */
    private static int blockStart(String text) {
        int at = text.length();
        int start = text.length();
        while (at > 0) {
            int line = text.lastIndexOf('\n', at - 1) + 1;
            if (line >= text.length() || text.charAt(line) != '>') {
                break;
            }
            start = line;
            at = line - 1;
        }
        return start;
    }

    private String allowed(String path, Evidence cited, String words) {
        if (words.isBlank()) {
            return words;
        }
        String rest = allowed.apply(cited, words);
        if (!rest.equals(words)) {
            shortened.add(new Shortened(path, cited.id()));
        }
        return rest;
    }
}
