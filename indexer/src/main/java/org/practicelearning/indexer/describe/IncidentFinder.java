package org.practicelearning.indexer.describe;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageKind;

/** Finds when the child was harmed: the first sentence that tells of it with a date, else the end of the time reviewed. */
final class IncidentFinder {
    private static final Pattern HARM = Pattern.compile(
            "(?i)\\b(?:died|death of|dead|killed|murdered|stabbed|drowned|collapsed|injur(?:ed|y|ies)|hurt|hurting|harmed|fractures?|burn(?:t|ed|s)"
                    + "|scald(?:ed|s)?|bitten|unconscious|unresponsive|floppy|not breathing|rang 999|dialled 999|called 999|999 call|ambulance|hospital"
                    + "|admitted|intensive care|overdose|hanged|took (?:her|his|their) own life|end (?:his|her|their) (?:own )?life|suicide"
                    + "|found (?:hanging|hanged|dead|by)|serious(?:ly)? (?:harm(?:ed)?|incident)|raped|assaulted|abused|disclosed"
                    + "|told (?:a|an|the|her|his|their) \\w+|arrested|the incident|born on|emergency)\\b");
    private static final Pattern NOT_IT = Pattern.compile(
            "(?i)\\b(?:rapid review|panel met|commissioned|convicted|sentenced|pleaded|inquest|terms of reference|published|publication|period (?:under|examined"
                    + "|reviewed|covered)|review (?:began|runs|covers|was|looks)|working together|act \\d{4}|notified|notification|trial|proceedings"
                    + "|inspection|agreed|not to charge|family court|finding of fact|appointed|between|born (?:on )?\\d|registered|NHS number|since)\\b");
    private static final Pattern CHILD = Pattern.compile(
            "(?i)\\b(?:boy|girl|baby|infant|child|children|young (?:person|man|woman)|toddler|son|daughter)\\b");
    /** Names of laws and bodies, in which a child is no child. */
    private static final Pattern OFFICIAL = Pattern.compile(
            "(?i)safeguarding child(?:ren)?\\b|child(?:ren)?(?:'s|\u2019s)? (?:safeguarding|protection|social care|services|sexual|criminal|act|in need)");

    private static final Pattern NOTIFIED = Pattern.compile(
            "(?i)\\b(?:notification (?:was|had been) (?:made|sent|received)|was notified|(?:serious )?incident notification)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(?:in|of) ((?:19|20)\\d\\d)\\b");
    private static final Pattern PERIOD = Pattern.compile(
            "(?i)\\b(?:period|timeframe|time frame|timeline|scope|covers?|covering|runs|between|experiences)\\b");
    private static final Pattern UNTIL = Pattern.compile(
            "(?i)\\b(?:to|until|and|[-\u2013]|up to|ending(?: in| on)?)\\s+(?:the \\w+ of |\\w+day,? )?$");
    private static final int EARLY = 25;
    private static final int FIRST = 10;
    /** Fewer dated rows than this are not a chronology. */
    private static final int CHRONOLOGY = 4;

    private IncidentFinder() {}

    static Optional<Proposal> find(List<Passage> passages, Subject subject) {
        List<Passage> prose = passages.stream()
                .filter(each -> each.ordinal() <= EARLY && each.kind() != PassageKind.TABLE_ROW)
                .toList();
        List<Passage> first =
                prose.stream().filter(each -> each.ordinal() <= FIRST).toList();
        List<Evidence> sentences = Evidence.sentences(prose, each -> true);
        List<Evidence> opening = Evidence.sentences(first, each -> true);
        return dated(opening, text -> HARM.matcher(text).find() && isAboutChild(text, subject))
                .or(() -> besideHarm(first, subject))
                .or(() -> dated(opening, text -> isAboutChild(text, subject)))
                .or(() -> dated(sentences, text -> HARM.matcher(text).find() && isAboutChild(text, subject)))
                .or(() -> besideHarm(prose, subject))
                .or(() -> year(opening, subject))
                .or(() -> endOfPeriod(sentences))
                .or(() -> notified(opening))
                .or(() -> endOfChronology(passages));
    }

    static boolean tellsOfHarm(String sentence) {
        return HARM.matcher(sentence).find();
    }

    private static boolean isAboutChild(String text, Subject subject) {
        return subject.isIn(text)
                || CHILD.matcher(OFFICIAL.matcher(text).replaceAll("")).find()
                || Ages.in(text).stream().anyMatch(Ages.Found::isChild);
    }

    private static Optional<Proposal> dated(List<Evidence> sentences, Predicate<String> tells) {
        return sentences.stream()
                .filter(each -> !NOT_IT.matcher(each.sentence()).find() && tells.test(each.sentence()))
                .flatMap(each -> Dates.in(each.sentence()).stream().limit(1).map(date -> proposal(each, date)))
                .findFirst();
    }

    /** Harm and date may stand in neighbouring sentences: "He died at seven weeks. On the evening of 28 March 2020 ..." */
    private static Optional<Proposal> besideHarm(List<Passage> passages, Subject subject) {
        for (Passage passage : passages) {
            boolean child = false;
            boolean harm = false;
            Optional<Proposal> date = Optional.empty();
            for (Evidence each : Evidence.sentences(List.of(passage), any -> true)) {
                String text = each.sentence();
                if (!NOT_IT.matcher(text).find()) {
                    child |= isAboutChild(text, subject);
                    harm |= HARM.matcher(text).find();
                    date = date.or(() -> Dates.in(text).stream().findFirst().map(found -> proposal(each, found)));
                }
            }
            if (child && harm && date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** Notification follows the incident within days; the last resort of a short paper. */
    private static Optional<Proposal> notified(List<Evidence> sentences) {
        return sentences.stream()
                .filter(each -> NOTIFIED.matcher(each.sentence()).find())
                .flatMap(each -> Dates.in(each.sentence()).stream().limit(1).map(date -> proposal(each, date)))
                .findFirst();
    }

    /** A chronology ends with what the review is about. */
    private static Optional<Proposal> endOfChronology(List<Passage> passages) {
        Optional<Proposal> last = Optional.empty();
        int rows = 0;
        for (Passage passage : passages) {
            List<Dates.Found> dates = passage.kind() == PassageKind.TABLE_ROW ? Dates.in(passage.text()) : List.of();
            if (!dates.isEmpty()) {
                last = Optional.of(proposal(Evidence.of(passage.text(), passage), dates.getFirst()));
                rows++;
            } else if (rows >= CHRONOLOGY && passage.kind() != PassageKind.TABLE_ROW) {
                return last;
            }
        }
        return rows >= CHRONOLOGY ? last : Optional.empty();
    }

    private static Optional<Proposal> year(List<Evidence> sentences, Subject subject) {
        for (Evidence each : sentences) {
            Matcher year = YEAR.matcher(each.sentence());
            if (year.find()
                    && isAboutChild(each.sentence(), subject)
                    && !NOT_IT.matcher(each.sentence()).find()) {
                return Optional.of(each.proposes(DescribedField.INCIDENT, year.group(1)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Proposal> endOfPeriod(List<Evidence> sentences) {
        for (Evidence each : sentences) {
            List<Dates.Found> dates = Dates.in(each.sentence());
            if (dates.size() < 2 || !PERIOD.matcher(each.sentence()).find()) {
                continue;
            }
            Dates.Found last = dates.getLast();
            Matcher until = UNTIL.matcher(each.sentence().substring(0, last.from()));
            if (until.find() && !last.month().isBefore(dates.getFirst().month())) {
                return Optional.of(proposal(each, last));
            }
        }
        return Optional.empty();
    }

    private static Proposal proposal(Evidence evidence, Dates.Found date) {
        YearMonth month = date.month();
        return evidence.proposes(DescribedField.INCIDENT, month.toString());
    }
}
