package org.practicelearning.indexer.describe;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.indexer.passage.Passage;

/** Finds when the child was harmed: the first sentence that tells of it with a date, else the end of the time reviewed. */
final class IncidentFinder {
    private static final Pattern HARM = Pattern.compile(
            "(?i)\\b(?:died|death of|dead|killed|murdered|stabbed|drowned|collapsed|injur(?:ed|y|ies)|hurt|fractures?|burn(?:t|ed|s)|scald(?:ed|s)?|bitten"
                    + "|unconscious|unresponsive|floppy|not breathing|rang 999|dialled 999|called 999|999 call|ambulance|hospital"
                    + "|admitted|intensive care|overdose|hanged|took (?:her|his|their) own life|suicide|found (?:hanging|hanged|dead|by)"
                    + "|serious(?:ly)? (?:harm(?:ed)?|incident)|raped|assaulted|disclosed|told (?:a|her|his) (?:teacher|friend|worker)|arrested|the incident"
                    + "|was born (?:on|at)|emergency)\\b");
    private static final Pattern NOT_IT = Pattern.compile(
            "(?i)\\b(?:rapid review|panel met|commissioned|convicted|sentenced|pleaded|inquest|terms of reference|published|publication|period (?:under|examined"
                    + "|reviewed|covered)|review (?:began|runs|covers|was|looks)|working together|act \\d{4}|notified|trial|proceedings|inspection)\\b");
    private static final Pattern PERIOD = Pattern.compile(
            "(?i)\\b(?:period|timeframe|time frame|timeline|scope|covers?|covering|runs|between|experiences)\\b");
    private static final Pattern UNTIL = Pattern.compile(
            "(?i)\\b(?:to|until|and|[-\u2013]|up to|ending(?: in| on)?)\\s+(?:the \\w+ of |\\w+day,? )?$");
    private static final int EARLY = 25;

    private IncidentFinder() {}

    static Optional<Proposal> find(List<Passage> passages, Subject subject) {
        List<Evidence> sentences = Evidence.sentences(passages, each -> each.ordinal() <= EARLY);
        return harmed(sentences, subject, true)
                .or(() -> harmed(sentences, subject, false))
                .or(() -> endOfPeriod(sentences));
    }

    /** @param named whether the sentence must speak of the child or of its age */
    private static Optional<Proposal> harmed(List<Evidence> sentences, Subject subject, boolean named) {
        for (Evidence each : sentences) {
            String text = each.sentence();
            if (!HARM.matcher(text).find() || NOT_IT.matcher(text).find()) {
                continue;
            }
            List<Dates.Found> dates = Dates.in(text);
            if (!dates.isEmpty()
                    && (!named || subject.isIn(text) || !Ages.in(text).isEmpty())) {
                return Optional.of(proposal(each, dates.getFirst()));
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
