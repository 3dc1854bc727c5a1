package org.practicelearning.indexer.describe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.practicelearning.indexer.passage.Passage;

/** Finds the name under which a review speaks of its child: in the title, on the face, or where it says so. */
final class PseudonymFinder {
    private static final String KIND =
            "(?:Child(?:ren)?|Baby|Babies|Infant|Young Person|Young People|Unborn(?: Baby)?|Siblings? Group|Siblings|Sisters"
                    + "|Brothers|Twins|Family|Boy|Girl|Adolescent|Teenager|Student|Toddler)";
    private static final Pattern CODE = Pattern.compile("\\b(" + KIND
            + " (?:\\p{Lu}{1,3}\\d{0,4}|\\d{1,3}\\p{Lu}?)(?: and (?:her |his |their )?\\p{Lu}\\b)?)(?![\\p{L}\\p{N}])");
    private static final Pattern WORD = Pattern.compile("\\b(" + KIND + " (\\p{Lu}\\p{Ll}+))\\b");
    private static final Pattern NAME_AND_SIBLINGS =
            Pattern.compile("\\b(\\p{Lu}\\p{Ll}+) and (?:(?:his|her|their) )?(siblings|brothers?|sisters?)\\b");
    private static final Pattern FOR_NAME =
            Pattern.compile("(?:\\b(?:for|to|about|concerning|in respect of|from)|^[^:]*:) (\\p{Lu}\\p{Ll}{2,})$");
    private static final Pattern SAID = Pattern.compile(
            "(?:\\b(?:is |are |be )?(?:called|known(?: here)? as|referred to (?:here |throughout )?as|given the (?:name|pseudonym)|the pseudonym)"
                    + "|call(?:ed)? (?:him|her|them|this child)) (?:here |in this (?:report|review) )?[\"\u2018\u201C']?("
                    + KIND + " )?(\\p{Lu}[\\p{L}\\p{N}]*)");
    private static final Pattern NOT_REAL = Pattern.compile(
            "\\b(\\p{Lu}\\p{Ll}+) (?:is not (?:his|her|their|the child's) (?:real )?name|\\((?:a name chosen|not (?:his|her) real name|we have changed"
                    + "|a pseudonym|name changed))");
    /** Words that follow "Child" in the names of laws, services and harms. */
    private static final Set<String> NOT_NAMES = Set.of(
            "safeguarding",
            "protection",
            "sexual",
            "criminal",
            "death",
            "health",
            "care",
            "abuse",
            "exploitation",
            "poverty",
            "development",
            "services",
            "service",
            "social",
            "mental",
            "act",
            "act.",
            "board",
            "help",
            "group",
            "hub",
            "hubs",
            "steps",
            "support",
            "court",
            "rights",
            "benefit",
            "maintenance",
            "first",
            "safety",
            "trafficking",
            "neglect",
            "learning",
            "partnership",
            "review",
            "reviews",
            "and",
            "the",
            "in",
            "of",
            "was",
            "is",
            "clinic",
            "conference",
            "nurse",
            "nurture",
            "matters",
            "friendly",
            "carers",
            "worker",
            "centre",
            "team",
            "plan",
            "assessment",
            "law",
            "liaison",
            "drug",
            "solutions",
            "ties",
            "intervention",
            "time",
            "life",
            "welfare",
            "practice",
            "commissioner",
            "missing",
            "looked",
            "home",
            "homes",
            "unit",
            "ward",
            "school",
            "information",
            "record",
            "line");

    private PseudonymFinder() {}

    static Optional<Proposal> find(Optional<Evidence> title, Front front, List<Passage> passages) {
        Stream<Evidence> face = Stream.concat(
                title.stream(),
                Stream.concat(front.lines().stream().limit(12).map(Front.Line::evidence), front.running().stream()));
        List<Evidence> named = face.toList();
        List<Evidence> sentences = Evidence.sentences(passages, each -> each.ordinal() <= 40);
        return first(CODE, named, passages)
                .or(() -> first(WORD, named, passages))
                .or(() -> first(NAME_AND_SIBLINGS, title.stream().toList(), passages))
                .or(() -> said(sentences, passages))
                .or(() -> first(FOR_NAME, title.stream().toList(), passages))
                .or(() -> first(CODE, sentences, passages));
    }

    private static Optional<Proposal> first(Pattern pattern, List<Evidence> places, List<Passage> passages) {
        for (Evidence place : places) {
            Matcher matcher = pattern.matcher(place.sentence());
            while (matcher.find()) {
                String name = name(pattern, matcher.toMatchResult());
                if (!isOrdinary(name) && (pattern == CODE || isUsed(name, passages))) {
                    return Optional.of(place.proposes(DescribedField.PSEUDONYM, name));
                }
            }
        }
        return Optional.empty();
    }

    private static String name(Pattern pattern, MatchResult match) {
        return pattern == NAME_AND_SIBLINGS ? match.group(1) + " and " + match.group(2) : match.group(1);
    }

    private static boolean isOrdinary(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return NOT_NAMES.contains(last) || last.equals("i") && name.startsWith("Child ");
    }

    /** A word is a name when the text uses it as one, more than once and never in small letters. */
    private static boolean isUsed(String name, List<Passage> passages) {
        String[] words = name.split(" ");
        String word = name.contains(" and ") ? words[0] : words[words.length - 1];
        Pattern used = Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
        return passages.stream()
                        .mapToLong(each -> used.matcher(each.text()).results().count())
                        .sum()
                > 2;
    }

    private static Optional<Proposal> said(List<Evidence> sentences, List<Passage> passages) {
        for (Evidence sentence : sentences) {
            Matcher said = SAID.matcher(sentence.sentence());
            while (said.find()) {
                String kind = said.group(1) == null ? "" : said.group(1);
                String name = kind + said.group(2);
                if (!isOrdinary(name) && isUsed(name, passages)) {
                    return Optional.of(sentence.proposes(DescribedField.PSEUDONYM, name));
                }
            }
            Matcher unreal = NOT_REAL.matcher(sentence.sentence());
            if (unreal.find() && isUsed(unreal.group(1), passages)) {
                return Optional.of(sentence.proposes(DescribedField.PSEUDONYM, unreal.group(1)));
            }
        }
        return Optional.empty();
    }
}
