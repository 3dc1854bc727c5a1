package org.practicelearning.indexer.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageKind;

/**
 * Finds the recommendations of a document: under a heading of their own ("Recommendation 3: Police"), announced in the
 * text ("Recommendation 3 (Police): ..."), or, where none are announced, numbered or listed under a heading that says
 * recommendations.
 */
public final class RecommendationFinder {
    private static final String NUMBER = "(?<number>\\d{1,3}(?:\\.\\d{1,2})?[a-z]?)";
    private static final Pattern HEADING = Pattern.compile("(?i)^(?:\\d+(?:\\.\\d+)*[.)]? )?recommendation " + NUMBER
            + "\\s*(?:[:.\\u2013\\u2014-]\\s*(?<whom>.+))?$");
    private static final Pattern ANNOUNCED = Pattern.compile("(?is)^(?:recommendation |rec\\.? )" + NUMBER
            + "\\s*(?:\\((?<whom>[^)\\n]{2,120})\\))?\\s*[:.\\u2013\\u2014-]?\\s+(?<text>.{12,})$");
    private static final Pattern SECTION = Pattern.compile(
            "(?i).*\\b(recommendations|recommends?|recommended actions|what should (now )?(change|happen)|what we propose)\\b.*");
    private static final Pattern FOR =
            Pattern.compile("(?s)^(?:For|To|Owner|Lead|Addressed to): (?<whom>[^\\n]{2,120})\\n(?<text>.+)$");
    private static final Pattern FOR_RUN_IN = Pattern.compile(
            "(?s)^For: (?<whom>(?:\\p{Lu}[\\p{L}'\\u2019&,-]*|and|of|the|for|with|to|in|all|\\d+)(?: (?:\\p{Lu}[\\p{Ll}\\p{Lu}'\\u2019&,-]*|and|of|the|for|in|\\p{Ll}+(?= \\p{Ll}+ \\p{Lu})))*?) (?<text>\\p{Lu}\\p{Ll}+.*)$");
    private static final Pattern ITEM =
            Pattern.compile("^(?:[(]?" + NUMBER + "[.):]|[\\u2022\\u2013-])\\s+(?<text>.+)$");
    private static final Pattern DUTY =
            Pattern.compile("\\b(should|must|to be|needs? to|will|ensure|review|seek|consider)\\b");
    private static final Pattern SUBJECT = Pattern.compile(
            "^(?<whom>(?:The |Each |Every |All )?[\\p{L}'\\u2019& -]{2,80}?) (?:should|must|needs? to)\\b");

    private RecommendationFinder() {}

    /** The recommendations of a document in the order of its text. */
    public static List<Recommendation> in(List<Passage> passages) {
        List<Recommendation> found = announced(passages);
        return found.isEmpty() ? listed(passages) : found;
    }

    private static List<Recommendation> announced(List<Passage> passages) {
        List<Recommendation> found = new ArrayList<>();
        Set<String> headings = new HashSet<>();
        for (Passage passage : passages) {
            String heading =
                    passage.section().isEmpty() ? "" : passage.section().getLast();
            Matcher own = HEADING.matcher(heading.strip());
            Matcher announced = ANNOUNCED.matcher(passage.text().strip());
            if (announced.matches() && passage.kind() != PassageKind.TABLE_ROW) {
                String whom = announced.group("whom");
                found.add(recommendation(
                        announced.group("number"), whom == null ? "" : whom, announced.group("text"), passage));
            } else if (own.matches() && isText(passage)) {
                if (headings.add(String.join("\n", passage.section()))) {
                    String whom = own.group("whom");
                    found.add(recommendation(own.group("number"), whom == null ? "" : whom, passage.text(), passage));
                } else if (continues(passage, found.getLast())) {
                    found.set(found.size() - 1, longer(found.getLast(), passage));
                }
            }
        }
        return found;
    }

    private static boolean isText(Passage passage) {
        return passage.kind() == PassageKind.PARAGRAPH || passage.kind() == PassageKind.LIST;
    }

    /** A list, or what follows a text that did not end. */
    private static boolean continues(Passage passage, Recommendation last) {
        char end = last.text().charAt(last.text().length() - 1);
        return end == ':' || end == ',' || end == ';' || Character.isLetterOrDigit(end);
    }

    private static Recommendation longer(Recommendation last, Passage passage) {
        List<String> ids = new ArrayList<>(last.passageIds());
        ids.add(passage.id());
        return new Recommendation(
                last.number(),
                last.text() + "\n" + passage.text().strip(),
                last.addressees(),
                last.page(),
                last.pageLabel(),
                ids);
    }

    private static List<Recommendation> listed(List<Passage> passages) {
        List<Recommendation> found = new ArrayList<>();
        for (Passage passage : passages) {
            boolean inSection = passage.section().stream()
                    .anyMatch(heading -> SECTION.matcher(heading).matches());
            if (inSection && isText(passage)) {
                String[] lines =
                        passage.kind() == PassageKind.LIST ? passage.text().split("\n") : new String[] {passage.text()};
                for (String line : lines) {
                    addListed(line.strip(), passage, found);
                }
            }
        }
        return found;
    }

    private static void addListed(String line, Passage passage, List<Recommendation> found) {
        Matcher item = ITEM.matcher(line);
        boolean isItem = item.matches();
        String text = isItem ? item.group("text") : line;
        if (text.length() > 25
                && DUTY.matcher(text).find()
                && (isItem
                        || passage.kind() == PassageKind.LIST
                        || SUBJECT.matcher(text).find())) {
            String printed = isItem ? item.group("number") : null;
            found.add(
                    recommendation(printed == null ? Integer.toString(found.size() + 1) : printed, "", text, passage));
        }
    }

    private static Recommendation recommendation(String number, String whom, String written, Passage passage) {
        String addressee = whom.strip();
        String text = written.strip();
        Matcher line = FOR.matcher(text);
        Matcher runIn = FOR_RUN_IN.matcher(text);
        if (line.matches()) {
            addressee = line.group("whom");
            text = line.group("text").strip();
        } else if (text.startsWith("For: ") && runIn.matches()) {
            addressee = runIn.group("whom");
            text = runIn.group("text").strip();
        } else if (addressee.isEmpty()) {
            Matcher subject = SUBJECT.matcher(text);
            addressee = subject.find() ? subject.group("whom") : "";
        }
        return new Recommendation(
                number, text, addressees(addressee), passage.page(), passage.pageLabel(), List.of(passage.id()));
    }

    private static List<String> addressees(String whom) {
        return Arrays.stream(whom.split("\\s*[;,]\\s*(?:and )?|\\s+and\\s+"))
                .map(String::strip)
                .map(each -> each.toLowerCase(Locale.ROOT).startsWith("the ") ? each.substring(4) : each)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }
}
