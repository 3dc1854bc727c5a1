package org.practicelearning.indexer.tag;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.practicelearning.indexer.tag.PhraseTrie.Found;
import org.practicelearning.indexer.tag.StemTable.Coded;

/** Reads whether words stand under a negation or a possibility: "no evidence of", "at risk of", "was ruled out". */
final class Scope {
    private static final int REACH = 9;
    private static final int REACH_BACK = 7;
    private static final int OPENING = 5;

    private enum Sign {
        NO,
        /** Denies all that follows in its sentence, up to a "but". */
        NOTHING,
        BUT,
        NO_AFTER,
        /** Denies what was named before it, in its sentence or, where it opens one, in the sentence before. */
        TAKEN_BACK,
        MAYBE,
        MAYBE_AFTER,
        STOP,
        /** Looks like a negation and is none. */
        MASK
    }

    private static final List<String> NO = phrases("""
            no; not; nil; without; nor; neither; never any; none of; denied; denies; denying; no evidence; no
            sign; no signs of; no indication; no indications of; nothing to suggest; nothing to indicate; no
            suggestion; no concerns about; no concerns regarding; no history of; no known; no record of; absence
            of; ruled out; rule out; rules out; excluded; did not find; does not find; do not find; found no; no
            allegation; no disclosure of; did not disclose; cannot be described as; was not a case of; never
            been; had never; no previous; rather than; no longer; free of; instead of; has never; have never; never had; never experienced; never
            been; dismissed the possibility
            of; discounted; wasnt; werent; isnt; hasnt; didnt; doesnt; dont
            """);
    private static final List<String> NOTHING = phrases("""
            at no time; at no point; nothing suggested; nothing indicated; no reason to believe; no reason to
            suspect; no information to suggest; no disclosures; no disclosure; not thought to be; not considered
            to be; not believed to be; not suspected of; not at risk of; never at risk of; not a victim of; did
            not suggest; does not suggest; no concern about; no concerns of; no known; no finding of; no
            findings of; no record of any; no report of; no reports of; not been the victim of; no evidence;
            nothing to suggest; nothing to indicate; nothing in the history; no indication; no indications; no
            sign; no signs; no suggestion; no allegation; never any allegation; no instances; no instance; we
            found no; found no; review does not find; does not therefore find; ruled out; no history of; no
            concerns about; no concerns regarding; no known link; no link to; neither parent; looked for
            neglect; no file suggested; home conditions were not; no head injury; there was no violence; no
            previous contact; no case among; none of the five was; no case of; nothing to say that; no bruise;
            was not a case of; were not a case of
            """);
    private static final List<String> BUT = phrases("""
            but; however; although; though; yet; nevertheless
            """);
    private static final List<String> NO_AFTER = phrases("""
            considered and excluded; considered and ruled out; considered and discounted; excluded by; ruled out
            by; discounted by; was unsubstantiated; were unsubstantiated; did not feature; played no part; was
            not present in; was not an issue; were not an issue; was not found to be; was not thought to be; was
            never suspected; was never found; could not be substantiated; was ruled out; were ruled out; been
            ruled out; ruled out; was excluded; were excluded; was discounted; were discounted; was not found;
            were not found; was not suspected; were not suspected; was not a factor; were not a factor; was not
            evident; were not evident; was not present; were not present; never substantiated; not a feature; not a factor; not a concern; not features; not
            factors; not substantiated; unsubstantiated;
            was unfounded; were unfounded; was denied; were denied; did not happen; did not occur; was not
            identified; were not identified; was not disclosed; there was none; there were none; were not poor; was not poor; nil; none; none known; none reported; not known to
            """);
    private static final List<String> TAKEN_BACK = phrases("""
            no evidence of it; no evidence of this; no evidence of these; no evidence of that; no evidence of any of
            these; there was none; there were none; none was found; none were found; none was seen; this was ruled
            out; this was excluded; this was discounted; this was not the case; it was ruled out; that was ruled out;
            these were ruled out; these were excluded; was found to be accidental; were found to be accidental;
            confirmed as accidental; confirmed to be accidental; this proved unfounded; proved to be unfounded; proved
            unfounded
            """);
    private static final List<String> MAYBE = phrases("""
            at risk of; risk of; risks of; risk that; concern that; concerns that; concern about; concerns
            about; concerned about; concerned that; worried about; worried that; worry that; worries about; fear
            of; feared that; fears that; possible; possibly; possibility of; possibility that; potential;
            potentially; suspected; suspicion of; suspicions of; suspicious of; alleged; allegedly; allegation
            that; whether; wondered if; may have; might have; might be; may be; could be; could have; query; cannot be ruled out
            that; could not be ruled out that; cannot rule out; could not rule out; it is possible that;
            queried; indicators of; signs of; vulnerable to; if; unless; considered whether; consider whether;
            had it been; would have been; likelihood of; appeared to; thought to be; believed to be
            """);
    private static final List<String> MAYBE_AFTER = phrases("""
            was suspected; were suspected; is suspected; was considered; were considered; was possible; was
            alleged; were alleged; was feared; cannot be excluded; could not be excluded; cannot be ruled out;
            could not be ruled out; was not ruled out; has not been ruled out; was not excluded; may have; might
            have
            """);
    private static final List<String> STOP = phrases("""
            but; however; although; though; yet; nevertheless; except; because; despite; until; when; which;
            who; where; while; whereas; so; then; since; still; and had; and was; and were; and has; and is; and did; and also
            """);
    private static final List<String> MASK = phrases("""
            not only; not just; not merely; no doubt; not least; no fewer; no less; no more than; not ruled out;
            not been ruled out; not excluded; cannot be ruled out; could not be ruled out; no further action;
            not surprisingly; not alone; not known to; whether or not; not always; no single; no one; not yet;
            not to be; no professional; no agency; no service; no worker; no practitioner; no record; no
            referral; no assessment; no strategy; no plan; no action; no enquiry; no contact; no response; no
            discussion; no reply; no follow; did not know; not know; did not see; did not ask; not asked; did
            not recognise; not recognise; not recognised; not shared; not recorded; not told; not consider; not
            considered; not explored; not identify; not mention; not heard; not brought; not attend; not
            attended
            """);

    private final PhraseTrie<Sign> trie;

    Scope(StemTable table) {
        trie = new PhraseTrie<>(table);
        NO.forEach(phrase -> trie.add(phrase, Sign.NO));
        NOTHING.forEach(phrase -> trie.add(phrase, Sign.NOTHING));
        BUT.forEach(phrase -> trie.add(phrase, Sign.BUT));
        NO_AFTER.forEach(phrase -> trie.add(phrase, Sign.NO_AFTER));
        TAKEN_BACK.forEach(phrase -> trie.add(phrase, Sign.TAKEN_BACK));
        MAYBE.forEach(phrase -> trie.add(phrase, Sign.MAYBE));
        MAYBE_AFTER.forEach(phrase -> trie.add(phrase, Sign.MAYBE_AFTER));
        STOP.forEach(phrase -> trie.add(phrase, Sign.STOP));
        MASK.forEach(phrase -> trie.add(phrase, Sign.MASK));
    }

    private static List<String> phrases(String written) {
        return Arrays.stream(written.split(";")).map(String::strip).toList();
    }

    /** Signs of one text. */
    Signs in(Coded text) {
        return new Signs(text, trie.in(text));
    }

    static final class Signs {
        private final Coded text;
        private final SpansByWord<Found<Sign>> found;
        private final BitSet excluded = new BitSet();

        private Signs(Coded text, List<Found<Sign>> all) {
            this.text = text;
            this.found = new SpansByWord<>(text.words().size(), all);
            for (int sentence = 0; sentence < text.words().sentences(); sentence++) {
                exclude(text.words().wordsOfSentence(sentence));
            }
            all.stream().filter(sign -> sign.value() == Sign.TAKEN_BACK).forEach(this::takeBack);
        }

        private void takeBack(Found<Sign> sign) {
            int sentence = text.words().at(sign.from()).sentence();
            int first = text.words().wordsOfSentence(sentence)[0];
            boolean opens = sentence > 0 && sign.from() - first < OPENING;
            excluded.set(opens ? text.words().wordsOfSentence(sentence - 1)[0] : first, sign.from());
        }

        /** Marks what follows a word that denies all the rest of its sentence, up to a "but". */
        private void exclude(int[] sentence) {
            boolean excludes = false;
            for (int word = sentence[0]; word < sentence[1]; word++) {
                excludes |= found.anyFrom(word, word + 1, sign -> sign.value() == Sign.NOTHING && !masked(sign));
                excludes &= !found.anyFrom(word, word + 1, sign -> sign.value() == Sign.BUT);
                excluded.set(word, excludes);
            }
        }

        /** Whether the text says that what these words name is not so. */
        boolean denies(int from, int to) {
            return stands(Sign.NO, Sign.NO_AFTER, from, to);
        }

        /** Whether the sentence says that there is nothing of the kind. */
        boolean excludes(int from) {
            return excluded.get(from);
        }

        /** Whether words that were not found as they stand, but some way apart, have a denial between them. */
        boolean deniesWithin(int from, int to) {
            return found.anyFrom(from, to, sign -> sign.value() == Sign.NO && sign.to() <= to && !masked(sign));
        }

        /** Whether the text names it as possible only. */
        boolean doubts(int from, int to) {
            return stands(Sign.MAYBE, Sign.MAYBE_AFTER, from, to);
        }

        private boolean stands(Sign before, Sign after, int from, int to) {
            return found.anyOver(
                            from - REACH,
                            from,
                            sign -> sign.value() == before
                                    && sign.to() <= from
                                    && from - sign.to() < REACH
                                    && reaches(sign.to(), from)
                                    && !(before == Sign.NO && masked(sign)))
                    || found.anyFrom(
                            to,
                            to + REACH_BACK,
                            sign -> sign.value() == after
                                    && reaches(to, sign.from())
                                    && !(before == Sign.NO && masked(sign)));
        }

        private boolean masked(Found<Sign> sign) {
            return found.anyOver(
                    sign.from(),
                    sign.to(),
                    other -> other.value() == Sign.MASK && sign.lies(other) && other.length() > sign.length());
        }

        private boolean reaches(int from, int to) {
            if (from >= to) {
                return true;
            }
            Words words = text.words();
            if (words.at(from == 0 ? 0 : from - 1).sentence() != words.at(to).sentence()
                    || found.anyFrom(from, to, sign -> sign.value() == Sign.STOP)) {
                return false;
            }
            return words.text()
                    .substring(
                            words.at(Math.max(0, from - 1)).end(), words.at(to).start())
                    .chars()
                    .noneMatch(ch -> ch == ';' || ch == ':' || ch == '|');
        }
    }
}
