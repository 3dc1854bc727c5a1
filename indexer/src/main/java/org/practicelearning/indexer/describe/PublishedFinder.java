package org.practicelearning.indexer.describe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.passage.Passage;

/** Finds the date of publication: on the face, in a footer, or where the text says "published". Never the file's time. */
final class PublishedFinder {
    private static final Pattern LABELLED = Pattern.compile(
            "(?i)\\b(?:(?:date (?:of )?)?publication(?: date)?|published(?: on| in)?|date published|date(?: of (?:report|issue))?|issued?(?: on)?"
                    + "|report date|approved(?: on)?|agreed(?: on)?|sent)\\s*[:|\u2013-]?\\s*(?:on |in )?(?=\\p{L}|\\d)");
    private static final Pattern OTHER_DATE = Pattern.compile(
            "(?i)\\b(?:review (?:date|due)|due|next review|until|expires?|date of (?:birth|death|incident|referral|notification)|born|incident"
                    + "|period|between|from \\p{L}+ \\d{4} to|died|accessed)\\b");
    private static final Pattern SAYS_PUBLISHED = Pattern.compile(
            "(?i)\\b(?:was|is|were|been|first) published (?:on|in)\\b|^published (?:on|in)?\\b|\\bfinal (?:report|version),? ");
    private static final Pattern ITSELF = Pattern.compile(
            "(?i)\\b(?:this|the present) (?:report|review|briefing|document|summary|paper|edition|version|protocol|guidance|page)\\b");
    private static final int SHORT = 70;

    private PublishedFinder() {}

    static Optional<Proposal> find(DocumentContent content, Front front, List<Passage> passages) {
        List<Evidence> face = front.lines().stream().map(Front.Line::evidence).toList();
        return labelled(face)
                .or(() -> sent(content))
                .or(() -> lone(face, 25))
                .or(() -> lone(face, SHORT))
                .or(() -> atEnd(face))
                .or(() -> labelled(front.running()))
                .or(() -> lone(front.running(), 2 * SHORT))
                .or(() -> said(passages));
    }

    /** "Published: 16 May 2024", also with the date on the next line. */
    private static Optional<Proposal> labelled(List<Evidence> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Evidence line = lines.get(i);
            String next = i + 1 < lines.size() ? lines.get(i + 1).sentence() : "";
            boolean split = line.sentence()
                    .matches("(?i)(?:date(?: published| of publication)?|published|publication date)\\s*:?");
            Evidence whole =
                    split ? new Evidence(line.sentence() + " " + next, line.pageLabel(), line.passageId()) : line;
            Matcher label = LABELLED.matcher(whole.sentence());
            for (Dates.Found date : Dates.in(whole.sentence())) {
                boolean follows = label.find(0) && label.end() <= date.from() && date.from() - label.end() < 12;
                boolean leads =
                        follows && label.start() < 30 || whole.sentence().length() < 2 * SHORT;
                if (follows && leads && !isOther(whole.sentence(), date)) {
                    return Optional.of(whole.proposes(DescribedField.PUBLISHED, date.iso()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOther(String text, Dates.Found date) {
        String before = text.substring(Math.max(0, date.from() - 30), date.from());
        return OTHER_DATE.matcher(before).find();
    }

    private static Optional<Proposal> sent(DocumentContent content) {
        String date = content.properties().get("date");
        return Optional.ofNullable(date)
                .filter(each -> each.matches("\\d{4}-\\d\\d-\\d\\d.*"))
                .map(each -> new Evidence(each, null, null)
                        .proposes(DescribedField.PUBLISHED, each.substring(0, "2026-01-31".length())));
    }

    /** A short line with one date and no other meaning. */
    private static Optional<Proposal> lone(List<Evidence> lines, int longest) {
        for (Evidence line : lines) {
            List<Dates.Found> dates = Dates.in(line.sentence());
            if (dates.size() == 1
                    && line.sentence().length() <= longest
                    && !isOther(line.sentence(), dates.getFirst())) {
                return Optional.of(
                        line.proposes(DescribedField.PUBLISHED, dates.getFirst().iso()));
            }
        }
        return Optional.empty();
    }

    /** A line that ends in its date: "Northshire Safeguarding Children Partnership, 16 May 2024". */
    private static Optional<Proposal> atEnd(List<Evidence> lines) {
        for (Evidence line : lines) {
            List<Dates.Found> dates = Dates.in(line.sentence());
            boolean ends = dates.size() == 1
                    && dates.getFirst().to() >= line.sentence().length() - 1
                    && line.sentence().length() < 3 * SHORT
                    && line.sentence().matches(".*[,|\u2013\u2014-] ?[^,|]{0,20}$");
            if (ends && !isOther(line.sentence(), dates.getFirst())) {
                return Optional.of(
                        line.proposes(DescribedField.PUBLISHED, dates.getFirst().iso()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Proposal> said(List<Passage> passages) {
        int size = passages.size();
        return Evidence.sentences(passages, each -> each.ordinal() < 20 || each.ordinal() > size - 10).stream()
                .filter(each -> SAYS_PUBLISHED.matcher(each.sentence()).find()
                        && (ITSELF.matcher(each.sentence()).find()
                                || each.sentence().length() < SHORT))
                .flatMap(each -> Dates.in(each.sentence()).stream()
                        .filter(date -> isNear(each.sentence(), date))
                        .map(date -> each.proposes(DescribedField.PUBLISHED, date.iso())))
                .findFirst();
    }

    private static boolean isNear(String text, Dates.Found date) {
        String before =
                text.substring(Math.max(0, date.from() - 20), date.from()).toLowerCase(Locale.ROOT);
        return before.contains("published") || before.contains("final");
    }
}
