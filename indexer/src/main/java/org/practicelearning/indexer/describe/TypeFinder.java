package org.practicelearning.indexer.describe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.passage.Passage;

/** Tells the kind of a document from its title and face, else from what it calls itself in its first pages. */
final class TypeFinder {
    /** In the order in which they win where a title has several: a briefing about an audit is a briefing. */
    private static final Map<DocumentType, Pattern> PHRASES = new LinkedHashMap<>();

    static {
        phrase(
                DocumentType.TRACKER,
                "action (?:tracker|plan|log)|\\btracker\\b|schedule and progress|actions? register");
        phrase(
                DocumentType.BRIEFING,
                "briefing|(?:7|seven|one|1|5|five)[- ]minutes?\\b|practice note|learning bulletin|newsletter");
        phrase(DocumentType.ANNUAL_REPORT, "(?:annual|yearly) report");
        phrase(DocumentType.TRAINING, "\\btraining\\b|\\bslides\\b|trainer|\\bcourse\\b|learning programme|workshop");
        phrase(DocumentType.RAPID_REVIEW, "rapid review");
        phrase(DocumentType.NATIONAL, "national (?:child safeguarding practice )?review|national panel report");
        phrase(DocumentType.THEMATIC, "thematic|reviews have in common|learning from (?:\\w+ ){0,2}reviews");
        phrase(DocumentType.AUDIT, "\\baudit(?:s|ed)?\\b|dip sample|case file review");
        phrase(DocumentType.SCR, "serious case review|\\bscr\\b");
        phrase(
                DocumentType.LCSPR,
                "child safeguarding practice review|\\blcspr\\b|\\bcspr\\b|\\blocal review\\b|practice learning review");
        phrase(
                DocumentType.PROCEDURE,
                "\\bprocedures?\\b|protocol|pathway|\\bpolicy\\b|\\bstrategy\\b|thresholds?\\b|practice standard|practice guidance");
        phrase(DocumentType.RESEARCH, "\\bresearch\\b|literature review|evidence review|\\bstudy of\\b");
        phrase(DocumentType.GUIDANCE, "\\bguidance\\b|\\bguide\\b|handbook|toolkit");
    }

    private static final Pattern ITSELF = Pattern.compile(
            "(?:\\bthis|the present|the following) (?:\\w+ ){0,2}?(serious case review|local child safeguarding practice review|lcspr"
                    + "|child safeguarding practice review|rapid review|thematic review|audit|briefing|protocol|procedure|policy"
                    + "|strategy|pathway|guidance|annual report|yearly report|course|training)\\b");
    private static final Pattern REVIEW = Pattern.compile("(?i)\\b(?:this|the|our|my) review(?:er)?\\b");
    private static final Pattern COMMISSIONED = Pattern.compile(
            "(?i)(?:local child safeguarding practice review|serious case review|full local review|\\bLCSPR\\b|thematic review)(?! panel)");
    private static final Pattern TRACKED = Pattern.compile(
            "(?im)(?:^|\\| )(?:action|status|progress|owner|lead|due|deadline|rag|position|target date)\\b(?=[^|:\\n]{0,25}:)");
    private static final Pattern LETTER = Pattern.compile(
            "(?s)\\bDear \\p{Lu}.*\\b(?:Yours (?:sincerely|faithfully)|(?:Kind|Best|With) (?:regards|wishes))");
    private static final int FACE_LINE = 90;

    private TypeFinder() {}

    private static void phrase(DocumentType type, String pattern) {
        PHRASES.put(type, Pattern.compile(pattern));
    }

    static Optional<Proposal> find(
            DocumentContent content, Optional<Evidence> title, Front front, List<Passage> passages) {
        return correspondence(content, front, passages)
                .or(() -> tracker(content, passages))
                .or(() -> title.flatMap(TypeFinder::phrase))
                .or(() -> face(front, 45))
                .or(() -> face(front, FACE_LINE))
                .or(() -> front.running().stream()
                        .flatMap(each -> phrase(each).stream())
                        .findFirst())
                .or(() -> itself(passages))
                .or(() -> commissioned(passages));
    }

    private static Optional<Proposal> face(Front front, int longest) {
        return front.lines().stream()
                .filter(line -> line.text().length() <= longest)
                .flatMap(line -> phrase(line.evidence()).stream())
                .findFirst();
    }

    private static Optional<Proposal> phrase(Evidence evidence) {
        return typeIn(evidence.sentence()).map(type -> evidence.proposes(DescribedField.TYPE, type.key()));
    }

    /** The kind a title names, if any. */
    static Optional<DocumentType> typeIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return PHRASES.entrySet().stream()
                .filter(each -> each.getValue().matcher(lower).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .map(type -> type == DocumentType.GUIDANCE && isLocal(lower) ? DocumentType.PROCEDURE : type);
    }

    /** A partnership's own guidance is a procedure; what a government prints is guidance. */
    private static boolean isLocal(String lower) {
        return lower.contains("family help") || lower.contains("early help") || lower.contains("multi-agency");
    }

    private static Optional<Proposal> correspondence(DocumentContent content, Front front, List<Passage> passages) {
        boolean mail = content.mediaType().equals("message/rfc822")
                || content.mediaType().contains("ms-outlook");
        if (mail && !front.lines().isEmpty()) {
            String subject = content.properties()
                    .getOrDefault("subject", front.lines().getFirst().text());
            return Optional.of(
                    new Evidence(subject, null, null).proposes(DescribedField.TYPE, DocumentType.CORRESPONDENCE.key()));
        }
        return passages.size() > 40
                ? Optional.empty()
                : passages.stream()
                        .filter(each -> each.text().startsWith("Dear ") && isLetter(passages))
                        .findFirst()
                        .map(each -> Evidence.of(each.text(), each)
                                .proposes(DescribedField.TYPE, DocumentType.CORRESPONDENCE.key()));
    }

    /** A spreadsheet with columns for actions and how they stand. */
    private static Optional<Proposal> tracker(DocumentContent content, List<Passage> passages) {
        if (!content.mediaType().contains("sheet") && !content.mediaType().contains("excel")) {
            return Optional.empty();
        }
        return passages.stream()
                .filter(each -> TRACKED.matcher(each.text())
                                .results()
                                .map(found -> found.group().toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        > 1)
                .findFirst()
                .map(each -> Evidence.of(each.text(), each).proposes(DescribedField.TYPE, DocumentType.TRACKER.key()));
    }

    private static boolean isLetter(List<Passage> passages) {
        StringBuilder text = new StringBuilder();
        passages.forEach(each -> text.append(each.text()).append('\n'));
        return LETTER.matcher(text).find();
    }

    /** A paper that speaks of "this review" is of the kind it says was decided on. */
    private static Optional<Proposal> commissioned(List<Passage> passages) {
        List<Evidence> first = Evidence.sentences(passages.subList(0, Math.min(25, passages.size())), each -> true);
        boolean review =
                first.stream().anyMatch(each -> REVIEW.matcher(each.sentence()).find());
        return first.stream()
                .filter(each -> review && COMMISSIONED.matcher(each.sentence()).find())
                .flatMap(each -> phrase(new Evidence(
                                COMMISSIONED
                                        .matcher(each.sentence())
                                        .results()
                                        .findFirst()
                                        .orElseThrow()
                                        .group(),
                                null,
                                null))
                        .map(found -> each.proposes(DescribedField.TYPE, found.value()))
                        .stream())
                .findFirst();
    }

    private static Optional<Proposal> itself(List<Passage> passages) {
        List<Passage> first = passages.subList(0, Math.min(25, passages.size()));
        return Evidence.sentences(first, each -> true).stream()
                .flatMap(each -> ITSELF.matcher(each.sentence().toLowerCase(Locale.ROOT))
                        .results()
                        .flatMap(match -> typeIn(match.group(1)).stream())
                        .map(type -> each.proposes(DescribedField.TYPE, type.key())))
                .findFirst();
    }
}
