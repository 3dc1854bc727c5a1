package org.practicelearning.templates.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.practicelearning.templates.check.Identifier.Kind;
import org.practicelearning.templates.draft.KeyTable;

/**
 * Looks through a text for what may tell who somebody is. It finds forms, not persons: what it lists is to be looked at,
 * and what it does not list is not thereby safe.
 */
public final class Identifiers {
    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";

    private record Form(Kind kind, Pattern pattern) {}

    private static final List<Form> FORMS = List.of(
            form(Kind.EMAIL, "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
            form(Kind.NHS_NUMBER, "\\b\\d{3}[ -]?\\d{3}[ -]?\\d{4}\\b"),
            form(Kind.PUPIL_NUMBER, "\\b[A-HJ-NP-RT-Z]\\d{11}[0-9A-Z]\\b"),
            form(Kind.NATIONAL_INSURANCE, "\\b[A-CEGHJ-PR-TW-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]\\b"),
            form(Kind.TELEPHONE, "(?:\\+44 ?\\d{2,4}|\\b0\\d{2,4})[ -]?\\d{3,4}[ -]?\\d{3,4}\\b"),
            form(Kind.POSTCODE, "\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b"),
            form(Kind.VEHICLE, "\\b[A-Z]{2}\\d{2} ?[A-Z]{3}\\b"),
            form(
                    Kind.CASE_NUMBER,
                    "\\b(?:[A-Z]{2}\\d{2}[CP]\\d{5}|\\[\\d{4}] E[WW][A-Z]+ ?\\w* ?\\d+)\\b"
                            + "|(?i:\\b(?:crime|incident|case|log|custody) (?:reference|ref|number|no)\\b[.:]? ?(?:is )?)"
                            + "[A-Z]{0,4}[/-]?\\d[\\dA-Z/-]{3,}"),
            form(Kind.ADDRESS, "\\b(?i:UPRN)\\b\\W{0,3}\\d{1,12}\\b"),
            form(
                    Kind.ADDRESS,
                    "\\b\\d{1,4}[A-Za-z]? (?:[A-Z][a-z]+ ){1,3}(?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Court|Way"
                            + "|Terrace|Gardens|Grove|Place|Square|Park|Hill|House)\\b"),
            form(
                    Kind.FULL_DATE,
                    "\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?:,? \\d{4})?\\b|\\b" + MONTH
                            + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\b|\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b"
                            + "|\\b\\d{4}-\\d{2}-\\d{2}\\b"),
            form(
                    Kind.EXACT_AGE,
                    "\\b(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -](?:years?|months?|weeks?|days?)"
                            + "[ -](?:old|of age)\\b|\\baged \\d{1,2}(?: (?:years?|months?|weeks?|days?))?\\b"),
            form(
                    Kind.RARE_FACT,
                    "\\b(?i:twins?|triplets?|quadruplets?|surrogate|conjoined)\\b"
                            + "|\\b(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)[ -]days?[ -](?:old|of age)\\b"),
            form(
                    Kind.PLACE,
                    "\\b(?:(?:St\\.? )?[A-Z][a-z']+ ){1,4}(?:Primary|Secondary|Junior|Infant|High|Grammar|Academy|School"
                            + "|College|Nursery|Hospital|Infirmary|Surgery|Clinic|Prison|Church|Mosque|Ward)(?: School| Academy)?\\b"),
            form(
                    Kind.TITLED_NAME,
                    "\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Judge|Sgt|PC|DC|DS|DI)\\.? [A-Z][\\w'-]+(?: [A-Z][\\w'-]+)?"));

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    /** Two capitalised words, or one that no sentence begins with. */
    private static final Pattern CAPITALISED =
            Pattern.compile("(?<![.!?:\\n“\"] |^|\\n|[\\w-])\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+)*\\b");

    private static final Pattern FIRST_WORDS =
            Pattern.compile("(?:^|[.!?:\\n“\"] ?)(\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)\\b");

    /** Capitalised in every report without being anybody's name. */
    private static final Set<String> NO_NAMES = Set.copyOf(List.of(
            ("Child Children Baby Family Panel Police Health Education Council Partnership Safeguarding Local Authority Review"
                            + " Rapid Working Together Act Regulations Early Help Plan Conference Board Service Services"
                            + " Team Trust Care Integrated Children's Social Worker Section England Wales English Welsh"
                            + " British Black White Asian Mixed Caribbean African Roma Gypsy Traveller Irish Muslim"
                            + " Christian Jewish Hindu Sikh Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
                            + " January February March April May June July August September October November December"
                            + " Christmas Easter Year Reception Key Stage Government Secretary State Department Ofsted"
                            + " Mother Father Sibling Adult Male Female Practice National Serious Incident Group Agency"
                            + " Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays Between During Since Until By"
                            + " General Practitioner Multi Hub Court Crown Probation Prison Housing Voluntary Sector"
                            + " The This That These Those In On At From When While After Before Both Each Some Most No")
                    .split(" ")));

    private Identifiers() {}

    private static Form form(Kind kind, String pattern) {
        return new Form(kind, Pattern.compile(pattern));
    }

    /** What was found, in reading order; what overlaps is listed once, under the more telling kind. */
    public static List<Identifier> in(String text, KeyTable keys) {
        List<Identifier> found = new ArrayList<>();
        KeyNames names = new KeyNames(keys);
        names.whole().forEach(each -> collect(Kind.KEY_TABLE, each, text, found));
        names.parts().forEach(each -> collect(Kind.KEY_TABLE_LIKE, each, text, found));
        WORD.matcher(text)
                .results()
                .filter(word -> names.isMisspelt(word.group()))
                .forEach(word -> add(Kind.KEY_TABLE_LIKE, word.group(), word.start(), found));
        FORMS.forEach(form -> collect(form.kind(), form.pattern(), text, found));
        collect(Kind.POSSIBLE_NAME, CAPITALISED, text, found);
        FIRST_WORDS
                .matcher(text)
                .results()
                .forEach(match -> add(Kind.POSSIBLE_NAME, match.group(1), match.start(1), found));
        found.sort(Comparator.comparingInt(Identifier::start));
        return List.copyOf(found);
    }

    private static void collect(Kind kind, Pattern pattern, String text, List<Identifier> found) {
        for (MatchResult match : (Iterable<MatchResult>) pattern.matcher(text).results()::iterator) {
            add(kind, match.group(), match.start(), found);
        }
    }

    private static void add(Kind kind, String words, int start, List<Identifier> found) {
        boolean taken = found.stream()
                .anyMatch(each -> each.start() < start + words.length()
                        && start < each.start() + each.words().length());
        boolean noName = kind == Kind.POSSIBLE_NAME && isNoName(words);
        boolean noNumber = kind == Kind.NHS_NUMBER && !NhsNumber.valid(words);
        if (!taken && !noName && !noNumber) {
            found.add(new Identifier(kind, words, start));
        }
    }

    private static boolean isNoName(String words) {
        for (String word : words.split("[ -]")) {
            if (!NO_NAMES.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
