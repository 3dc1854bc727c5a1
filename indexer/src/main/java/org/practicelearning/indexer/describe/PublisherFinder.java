package org.practicelearning.indexer.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.practicelearning.indexer.passage.Passage;

/** Finds who publishes a document, and for whose area. */
final class PublisherFinder {
    private static final String PLACE =
            "(?<place>\\p{Lu}[\\p{L}'\u2019.-]+(?:,? (?:and|&|upon|on|in|with|under|next the) \\p{Lu}[\\p{L}'\u2019.-]+"
                    + "|(?<=Isle|City|Borough|County) of \\p{Lu}[\\p{L}'\u2019.-]+| \\p{Lu}[\\p{L}'\u2019.-]+){0,5}?)";
    private static final Pattern PARTNERSHIP = Pattern.compile("\\b" + PLACE
            + " (?<kind>(?:Local )?(?:Multi-Agency )?Safeguarding (?:Children(?:'s|\u2019s)?|Child|Adults and Children|Children and Adults"
            + "|Children and Young People)(?:'s|\u2019s)? (?:Board|Partnership|Partners|Executive))");
    private static final Pattern SHORT = Pattern.compile("\\b" + PLACE + " (?<kind>LSCP|LSCB|SCP|SCB)\\b");
    private static final Pattern PREFIXED =
            Pattern.compile("\\b(?<kind>(?:Local )?Safeguarding Children (?:Board|Partnership)) (?:of|for|in) "
                    + PLACE.replace("{0,5}?", "{0,5}"));
    private static final Pattern NATIONAL = Pattern.compile(
            "\\b(?:(?:National )?Child Safeguarding Practice Review Panel|National (?:\\p{Lu}\\p{Ll}+ ){0,3}(?:Panel|Board|Institute|Centre|Commission|Agency)"
                    + "(?: (?:for|of|on) \\p{Lu}\\p{Ll}+(?: (?:and )?\\p{Lu}\\p{Ll}+)*)?|Department for Education|Department of Health(?: and Social Care)?"
                    + "|HM Government|Home Office|Ofsted|NSPCC|NHS England|What Works for Children's Social Care|Foundations)\\b");
    private static final Pattern COUNCIL =
            Pattern.compile("\\b" + PLACE + " (?:City |County |Borough |Metropolitan Borough |District )?Council\\b");
    private static final Pattern OPENING = Pattern.compile(
            "^(?:The|In|For|By|At|This|When|From|To|Our|And|On|With|Published|Produced|Commissioned|Chair|Restricted"
                    + "|RESTRICTED|Welcome)\\s+");

    private PublisherFinder() {}

    /** A body and its place; the place is empty for national bodies. */
    private record Body(String name, String place, Evidence evidence) {}

    static List<Proposal> find(Front front, List<Passage> passages, Optional<String> author) {
        Optional<Body> body = body(front, passages).or(() -> author.flatMap(PublisherFinder::declared));
        List<Proposal> proposals = new ArrayList<>();
        body.ifPresent(found -> {
            proposals.add(found.evidence().proposes(DescribedField.PUBLISHER, found.name()));
            String place = found.place().isEmpty() ? "National" : found.place();
            proposals.add(found.evidence().proposes(DescribedField.PARTNERSHIP, place));
        });
        return proposals;
    }

    private static Optional<Body> body(Front front, List<Passage> passages) {
        List<Evidence> face = Stream.concat(front.lines().stream().map(Front.Line::evidence), front.running().stream())
                .toList();
        List<Passage> early = passages.subList(0, Math.min(60, passages.size()));
        List<Evidence> sentences = new ArrayList<>(Evidence.sentences(early, each -> true));
        if (passages.size() > early.size()) {
            List<Passage> end = passages.subList(Math.max(early.size(), passages.size() - 10), passages.size());
            sentences.addAll(Evidence.sentences(end, each -> true));
        }
        return first(PARTNERSHIP, face)
                .or(() -> first(PREFIXED, face))
                .or(() -> first(NATIONAL, face))
                .or(() -> first(PARTNERSHIP, sentences))
                .or(() -> first(SHORT, face))
                .or(() -> first(SHORT, sentences))
                .or(() -> first(COUNCIL, face));
    }

    private static Optional<Body> declared(String author) {
        return first(PARTNERSHIP, List.of(new Evidence(author, null, null)));
    }

    private static Optional<Body> first(Pattern pattern, List<Evidence> places) {
        return places.stream().flatMap(each -> match(pattern, each).stream()).findFirst();
    }

    private static Optional<Body> match(Pattern pattern, Evidence evidence) {
        if (!mayMatch(pattern, evidence.sentence())) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(evidence.sentence());
        if (!matcher.find()) {
            return Optional.empty();
        }
        if (pattern == NATIONAL) {
            return Optional.of(new Body(matcher.group(), "", evidence));
        }
        String printed = matcher.group("place");
        String place = printed;
        for (Matcher opening = OPENING.matcher(place); opening.find(); opening = OPENING.matcher(place)) {
            place = place.substring(opening.end());
        }
        if (pattern == COUNCIL) {
            return Optional.of(new Body(matcher.group().substring(printed.length() - place.length()), place, evidence));
        }
        return place.isBlank()
                ? Optional.empty()
                : Optional.of(new Body(place + " " + kind(matcher.group("kind")), place, evidence));
    }

    /** A quick look before the slow one. */
    private static boolean mayMatch(Pattern pattern, String sentence) {
        if (pattern == SHORT) {
            return sentence.contains("SCP") || sentence.contains("SCB");
        }
        return pattern == NATIONAL || sentence.contains(pattern == COUNCIL ? "Council" : "Safeguarding");
    }

    private static String kind(String printed) {
        return switch (printed) {
            case "SCP" -> "Safeguarding Children Partnership";
            case "LSCP" -> "Local Safeguarding Children Partnership";
            case "SCB" -> "Safeguarding Children Board";
            case "LSCB" -> "Local Safeguarding Children Board";
            default -> printed;
        };
    }
}
