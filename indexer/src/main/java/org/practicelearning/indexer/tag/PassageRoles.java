package org.practicelearning.indexer.tag;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageKind;

/** Recognises the part a passage plays by its headings, its form and its first words; where neither shows it, none. */
public final class PassageRoles {
    private static final Pattern RECOMMENDATION = Pattern.compile(
            "\\brecommend(ation|ations|s|ed)?\\b|\\bwhat should (now )?(change|happen)\\b|\\bwhat we propose\\b|^(\\S+ )?(open |closed )?actions$");
    private static final Pattern GOOD = Pattern.compile(
            "\\bgood (practice|work)\\b|\\b(done|went|worked|works) well\\b|\\bstrengths\\b|^\\W*(\\d+\\W+)?what helped|\\beffective practice\\b|\\bpositive practice\\b|\\bstrong practice\\b");
    private static final Pattern CHRONOLOGY = Pattern.compile(
            "\\bchronolog|\\btimeline\\b|\\bkey (events|dates)\\b|\\b(practice )?episodes\\b|\\b(outline|summary|sequence) of events\\b|\\bwhat happened\\b|\\bwhat services (saw|knew|did)\\b|\\bnarrative\\b|\\bplacements and\\b|\\bin brief$|^(\\S+ )?outline$");
    private static final Pattern VOICE = Pattern.compile(
            "\\btold us$|\\bvoice\\b|\\bwants? (people|you) to know\\b|\\bwhat (his|her|their|the) (family|parents|mother|father) (say|said|told)|\\bwhat the (child|children|parents|family) (say|said|told)|\\bopinion$|\\bwords\\b.*\\b(mother|baby|child)|\\bmother's words\\b|\\bviews of the (child|family)\\b|\\bin (his|her|their) own words\\b|\\bfamily('s)? (views|perspective|contribution)");
    private static final Pattern FINDING = Pattern.compile(
            "\\bfindings?\\b|\\banalysis\\b|\\b(what )?(we|the panel|the review|review) (found|learned|learnt|concluded|concludes)\\b|\\blearning (theme|point|themes|points)\\b|\\bthemes? (for learning|[a-h1-9])\\b|^(question|lesson) (one|two|three|four|five|six|\\d)|\\bwhat (we saw|the files told us|lies behind)\\b|\\bkey lines of enquiry\\b|\\bappraisal\\b|\\bwhat has not worked\\b");
    private static final Pattern DATE = Pattern.compile(
            "^(\\d{1,2}(st|nd|rd|th)? )?(early |late |mid[- ]|autumn |spring |summer |winter )?((jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? )?(\\d{4}|\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{1,2} (january|february|march|april|may|june|july|august|september|october|november|december))\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STANDING = Pattern.compile(
            "\\b(invented for|is invented|are invented|no (real )?child, family|copyright|all rights reserved|this page is intentionally|table of contents|not to be reproduced|any resemblance)\\b");
    private static final Pattern SPOKEN =
            Pattern.compile("(?s)^[\"\\u201C\\u2018'].{12,}[\"\\u201D\\u2019'][.,]?(\\s*[\\u2014\\u2013(-].{0,80})?$");

    private PassageRoles() {}

    /** The part a passage plays in a document of a type; empty where nothing shows it. */
    public static Optional<PassageRole> of(Passage passage, DocumentType type) {
        return of(passage.text(), passage.section(), passage.kind(), type);
    }

    /** As above, for a text that is no passage yet. */
    public static Optional<PassageRole> of(String text, List<String> section, PassageKind kind, DocumentType type) {
        String stripped = text.strip();
        if (STANDING.matcher(stripped.toLowerCase(Locale.ROOT)).find() && stripped.length() < 600) {
            return Optional.of(PassageRole.BOILERPLATE);
        }
        if (kind == PassageKind.FOOTNOTE || kind == PassageKind.HEADING || isGuidance(type)) {
            return Optional.empty();
        }
        if (SPOKEN.matcher(stripped).matches()) {
            return Optional.of(PassageRole.VOICE);
        }
        for (int i = section.size() - 1; i >= 0; i--) {
            Optional<PassageRole> role =
                    ofHeading(section.get(i).toLowerCase(Locale.ROOT).replace('\u2019', '\''), text, kind);
            if (role.isPresent()) {
                return role;
            }
        }
        return kind == PassageKind.TABLE_ROW
                        && isReview(type)
                        && DATE.matcher(stripped).matches()
                ? Optional.of(PassageRole.CHRONOLOGY)
                : Optional.empty();
    }

    private static Optional<PassageRole> ofHeading(String heading, String text, PassageKind kind) {
        if (RECOMMENDATION.matcher(heading).find()) {
            return Optional.of(PassageRole.RECOMMENDATION);
        }
        if (GOOD.matcher(heading).find()) {
            return Optional.of(PassageRole.GOOD_PRACTICE);
        }
        if (CHRONOLOGY.matcher(heading).find()) {
            boolean row = kind == PassageKind.TABLE_ROW;
            return !row
                            || DATE.matcher(text.strip()).matches()
                            || Character.isDigit(text.strip().charAt(0))
                    ? Optional.of(PassageRole.CHRONOLOGY)
                    : Optional.empty();
        }
        if (VOICE.matcher(heading).find()) {
            return Optional.of(PassageRole.VOICE);
        }
        return FINDING.matcher(heading).find() && kind != PassageKind.TABLE_ROW
                ? Optional.of(PassageRole.FINDING)
                : Optional.empty();
    }

    private static boolean isGuidance(DocumentType type) {
        return switch (type) {
            case PROCEDURE, GUIDANCE, TRAINING, RESEARCH, CORRESPONDENCE -> true;
            default -> false;
        };
    }

    private static boolean isReview(DocumentType type) {
        return switch (type) {
            case LCSPR, SCR, RAPID_REVIEW -> true;
            default -> false;
        };
    }
}
