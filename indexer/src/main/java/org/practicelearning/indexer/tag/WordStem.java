package org.practicelearning.indexer.tag;

import java.util.Map;

/** Brings the forms of an English word together: plural, past and -ing forms, British and American spelling. */
final class WordStem {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("children", "child"),
            Map.entry("childs", "child"),
            Map.entry("women", "woman"),
            Map.entry("men", "man"),
            Map.entry("babies", "baby"),
            Map.entry("died", "die"),
            Map.entry("dying", "die"),
            Map.entry("dies", "die"),
            Map.entry("lying", "lie"),
            Map.entry("seen", "see"),
            Map.entry("saw", "see"),
            Map.entry("sees", "see"),
            Map.entry("seeing", "see"),
            Map.entry("met", "meet"),
            Map.entry("told", "tell"),
            Map.entry("said", "say"),
            Map.entry("knew", "know"),
            Map.entry("known", "know"),
            Map.entry("took", "take"),
            Map.entry("taken", "take"),
            Map.entry("gave", "give"),
            Map.entry("given", "give"),
            Map.entry("brought", "bring"),
            Map.entry("heard", "hear"),
            Map.entry("left", "leave"),
            Map.entry("kept", "keep"),
            Map.entry("held", "hold"),
            Map.entry("broke", "break"),
            Map.entry("broken", "break"),
            Map.entry("bitten", "bite"),
            Map.entry("hurt", "hurt"),
            Map.entry("wrote", "write"),
            Map.entry("written", "write"),
            Map.entry("spoke", "speak"),
            Map.entry("spoken", "speak"),
            Map.entry("fell", "fall"),
            Map.entry("fallen", "fall"),
            Map.entry("became", "become"),
            Map.entry("found", "find"),
            Map.entry("slept", "sleep"),
            Map.entry("thought", "think"),
            Map.entry("shook", "shake"),
            Map.entry("shaken", "shake"),
            Map.entry("sent", "send"),
            Map.entry("wore", "wear"),
            Map.entry("felt", "feel"),
            Map.entry("went", "go"),
            Map.entry("gone", "go"),
            Map.entry("made", "make"),
            Map.entry("got", "get"),
            Map.entry("paid", "pay"),
            Map.entry("chose", "choose"),
            Map.entry("chosen", "choose"),
            Map.entry("hid", "hide"),
            Map.entry("hidden", "hide"),
            Map.entry("beaten", "beat"),
            Map.entry("bled", "bleed"),
            Map.entry("carried", "carry"),
            Map.entry("lived", "live"),
            Map.entry("living", "live"),
            Map.entry("lives", "live"),
            Map.entry("news", "news"),
            Map.entry("none", "none"),
            Map.entry("nursing", "nursing"),
            Map.entry("housing", "housing"),
            Map.entry("during", "during"),
            Map.entry("nothing", "nothing"),
            Map.entry("being", "be"),
            Map.entry("grooming", "grooming"),
            Map.entry("training", "training"),
            Map.entry("recording", "recording"),
            Map.entry("meeting", "meeting"),
            Map.entry("hearing", "hearing"),
            Map.entry("planning", "planning"),
            Map.entry("need", "need"),
            Map.entry("needs", "need"));

    private WordStem() {}

    /** The stem of a word in lower case. */
    static String of(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        return word.length() < 4 || Character.isDigit(word.charAt(0)) ? word : spelling(ending(word));
    }

    private static String ending(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("ied") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return word.substring(0, word.length() - 2);
        }
        if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
            return bare(word.substring(0, word.length() - 1));
        }
        if (word.endsWith("ing") && word.length() > 5 && hasVowel(word, word.length() - 3)) {
            return undoubled(word.substring(0, word.length() - 3));
        }
        if (word.endsWith("ed") && word.length() > 4 && hasVowel(word, word.length() - 2) && !word.endsWith("eed")) {
            return undoubled(word.substring(0, word.length() - 2));
        }
        return bare(word);
    }

    private static boolean hasVowel(String word, int end) {
        for (int i = 0; i < end; i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean doubled = last > 1
                        && stem.charAt(last) == stem.charAt(last - 1)
                        && "bdfglmnprt".indexOf(stem.charAt(last)) >= 0
                        && !stem.endsWith("ll")
                || stem.endsWith("ell")
                || stem.endsWith("oll");
        return bare(doubled ? stem.substring(0, last) : stem);
    }

    private static String bare(String word) {
        if (word.length() > 3 && word.endsWith("e")) {
            return word.substring(0, word.length() - 1);
        }
        return word.endsWith("ell") || word.endsWith("oll") ? word.substring(0, word.length() - 1) : word;
    }

    private static String spelling(String stem) {
        if (stem.length() < 6) {
            return stem;
        }
        String british = stem.endsWith("iz") ? stem.substring(0, stem.length() - 1) + "s" : stem;
        british = british.endsWith("ization") ? british.replace("ization", "isation") : british;
        british = british.endsWith("avior") ? british.replace("avior", "aviour") : british;
        return british.replace("paediat", "pediat")
                .replace("haemat", "hemat")
                .replace("haemor", "hemor")
                .replace("foetal", "fetal");
    }
}
