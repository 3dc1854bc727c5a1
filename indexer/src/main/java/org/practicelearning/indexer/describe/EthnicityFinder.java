package org.practicelearning.indexer.describe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.indexer.passage.Passage;

/** Finds the sentence that states the child's ethnicity, or the one that says it was not recorded. */
final class EthnicityFinder {
    private static final Set<String> GROUPS = Set.of(
            "White",
            "Black",
            "Asian",
            "Mixed",
            "mixed",
            "dual",
            "Dual",
            "British",
            "English",
            "Welsh",
            "Irish",
            "Scottish",
            "African",
            "Caribbean",
            "Jamaican",
            "Nigerian",
            "Ghanaian",
            "Somali",
            "Eritrean",
            "Ethiopian",
            "Sudanese",
            "Congolese",
            "Zimbabwean",
            "Pakistani",
            "Bangladeshi",
            "Indian",
            "Punjabi",
            "Kashmiri",
            "Gujarati",
            "Tamil",
            "Nepalese",
            "Nepali",
            "Chinese",
            "Vietnamese",
            "Filipino",
            "Filipina",
            "Thai",
            "Malaysian",
            "Arab",
            "Yemeni",
            "Iraqi",
            "Iranian",
            "Syrian",
            "Kurdish",
            "Turkish",
            "Afghan",
            "Moroccan",
            "Algerian",
            "Egyptian",
            "Polish",
            "Romanian",
            "Bulgarian",
            "Slovak",
            "Czech",
            "Hungarian",
            "Lithuanian",
            "Latvian",
            "Albanian",
            "Ukrainian",
            "Russian",
            "Portuguese",
            "Brazilian",
            "Spanish",
            "Italian",
            "Greek",
            "Roma",
            "Romany",
            "Gypsy",
            "Traveller",
            "Jewish",
            "Sikh");
    private static final Pattern GROUP =
            Pattern.compile("\\b(?:" + String.join("|", GROUPS) + "|Sri Lankan|Latin American)\\b");
    private static final Set<String> SUBJECTS = Set.of(
            "ethnic",
            "ethnicity",
            "ethnically",
            "heritage",
            "race",
            "racial",
            "racism",
            "nationality",
            "cultural",
            "faith",
            "language");
    private static final Pattern IDENTITY = Pattern.compile(
            "(?i)\\b(?:heritage|ethnic(?:ity|ally)?|ethnic (?:origin|background|group)|racial|descent|origin|background|identity|identif(?:y|ies|ied)"
                    + "|describes? (?:himself|herself|themselves|him|her|them)|of \\w+ parents|family (?:is|are|came)|born in)\\b");
    private static final Pattern GROUPED_CHILD = Pattern.compile(
            "\\b(?:White|Black|Asian|Mixed|mixed|dual|British|African|Caribbean|Roma|Romany|Traveller|Somali|Pakistani|Bangladeshi|Indian|Polish|Romanian"
                    + "|heritage)(?:[- ][\\p{L}]+){0,3} (?:boy|girl|child|children|baby|infant|young (?:person|man|woman)|teenager|son|daughter|siblings|family|sisters|brothers)\\b");
    private static final Pattern OTHERS = Pattern.compile(
            "(?i)\\b(?:reviewers?|author|chair|practitioners?|social workers?|worker|officer|nurse|researchers?|grandmother|grandfather|partner"
                    + "|(?:his|her|their|child's|s)? ?(?:mother|father)|woman|man|carers?|teacher|population|residents|census|per cent|national)\\b");
    private static final Pattern NOT_RECORDED = Pattern.compile(
            "(?i)(?:(?:ethnic\\w*|heritage|race|racial|cultural identity|faith|language)\\b.{0,80}\\b(?:not (?:been )?(?:recorded|stated|obtained|known|noted|mentioned"
                    + "|asked|given|written|entered|explored)|never (?:been )?(?:recorded|stated|asked|mentioned|written)|left blank|blank|missing|unknown|absent|no record)"
                    + "|\\b(?:no (?:agency|record|one|service|mention|reference|information)|none of|nothing|neither|not one|nobody)\\b.{0,80}\\b(?:ethnic\\w*|heritage|race)\\b"
                    + "|(?:did|does|do) not (?:record|state|say|mention|know|note|give|name)\\b.{0,60}\\b(?:ethnic\\w*|heritage|race)\\b)");

    private static final Pattern ABOUT =
            Pattern.compile("(?i)\\b(?:ethnic\\w*|heritage|race|racial|racism|nationality)\\b");
    /** Fewer sentences are an extract; what is missing may stand in the rest. */
    private static final int ENOUGH = 25;

    private EthnicityFinder() {}

    static Optional<Proposal> find(List<Passage> passages, Subject subject) {
        List<Evidence> sentences = Evidence.sentences(passages, each -> true);
        List<Evidence> naming = sentences.stream()
                .filter(each -> Tokens.any(each.sentence(), EthnicityFinder::isOfInterest))
                .toList();
        return naming.stream()
                .filter(each -> states(each.sentence(), subject))
                .findFirst()
                .map(each -> each.proposes(DescribedField.ETHNICITY, "stated"))
                .or(() -> naming.stream()
                        .filter(each -> NOT_RECORDED.matcher(each.sentence()).find())
                        .findFirst()
                        .map(each -> each.proposes(DescribedField.ETHNICITY, "not stated")))
                .or(() -> silent(naming, sentences.size()));
    }

    /** Where a paper long enough to say it has no such word at all, that is the evidence, and says how much was read. */
    private static Optional<Proposal> silent(List<Evidence> naming, int sentences) {
        boolean named = naming.stream()
                .anyMatch(each -> GROUP.matcher(each.sentence()).find()
                        || ABOUT.matcher(each.sentence()).find());
        if (named || sentences < ENOUGH) {
            return Optional.empty();
        }
        String said = "None of its " + sentences + " sentences names an ethnic group, a heritage or a nationality.";
        return Optional.of(new Evidence(said, null, null).proposes(DescribedField.ETHNICITY, "not stated"));
    }

    private static boolean isOfInterest(String word) {
        return GROUPS.contains(word) || SUBJECTS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean states(String sentence, Subject subject) {
        Matcher group = GROUP.matcher(sentence);
        if (!group.find()) {
            return false;
        }
        if (GROUPED_CHILD.matcher(sentence).find() && !isGeneral(sentence)) {
            return true;
        }
        boolean identity = IDENTITY.matcher(sentence).find() || isPair(sentence);
        boolean child = subject.isIn(sentence)
                || sentence.matches(".*\\b(?:He|he|She|she|They|him|her|them|[Tt]he family|[Pp]arents)\\b.*");
        return identity && child && !isGeneral(sentence) && !isOfOther(sentence, group.start());
    }

    /** "White British", "Black Caribbean": two such words side by side name a group of the census. */
    private static boolean isPair(String sentence) {
        return sentence.matches(
                ".*\\b(?:White|Black|Asian)(?: and | or |,? )(?:British|English|Irish|African|Caribbean|Asian|White|Roma|European|Other)\\b.*");
    }

    private static boolean isGeneral(String sentence) {
        return sentence.matches(
                "(?i).*\\b(?:children (?:who|from|of)|families (?:who|from)|research|studies|per cent|proportion|disproportion\\w*|census|population)\\b.*");
    }

    /** Whether the nearest person before the group is somebody else than the child. */
    private static boolean isOfOther(String sentence, int at) {
        String before = sentence.substring(Math.max(0, at - 70), at);
        Matcher other = OTHERS.matcher(before);
        int last = -1;
        while (other.find()) {
            last = other.end();
        }
        return last >= 0 && !before.substring(last).matches(".*\\b(?:and|he|she|who|describes?|child|parents)\\b.*");
    }
}
