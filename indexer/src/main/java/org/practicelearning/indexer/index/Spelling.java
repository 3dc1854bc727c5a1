package org.practicelearning.indexer.index;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * American spellings turned British, so that both find the same. Only the index sees the outcome; a made-up form such as
 * "labouratory" does no harm as long as no other word is spelt so.
 */
final class Spelling {
    /** Words in -our that are in -or in America, without that ending. */
    private static final List<String> OUR = List.of(
            "arb",
            "ard",
            "arm",
            "behavi",
            "cand",
            "clam",
            "col",
            "demean",
            "endeav",
            "fav",
            "ferv",
            "flav",
            "glam",
            "harb",
            "hon",
            "hum",
            "lab",
            "misdemean",
            "neighb",
            "od",
            "parl",
            "ranc",
            "rig",
            "rum",
            "sav",
            "savi",
            "splend",
            "succ",
            "tum",
            "val",
            "vap",
            "vig");

    private static final List<String> PREFIXES = List.of("", "dis", "un", "mis", "re", "multi");

    /** Beginnings of words that no rule reaches, American then British; the longer before the shorter. */
    private static final List<Change> BEGINNINGS = List.of(
            new Change("acknowledgement", "acknowledgment"),
            new Change("advisor", "adviser"),
            new Change("aging", "ageing"),
            new Change("airplane", "aeroplane"),
            new Change("aluminum", "aluminium"),
            new Change("anem", "anaem"),
            new Change("anesth", "anaesth"),
            new Change("archeo", "archaeo"),
            new Change("catalog", "catalogue"),
            new Change("celiac", "coeliac"),
            new Change("cesar", "caesar"),
            new Change("connexion", "connection"),
            new Change("councilor", "councillor"),
            new Change("counselor", "counsellor"),
            new Change("dialog", "dialogue"),
            new Change("diarrhe", "diarrhoe"),
            new Change("edem", "oedem"),
            new Change("encyclopedi", "encyclopaedi"),
            new Change("enrollment", "enrolment"),
            new Change("esophag", "oesophag"),
            new Change("estrogen", "oestrogen"),
            new Change("etiolog", "aetiolog"),
            new Change("feca", "faeca"),
            new Change("fece", "faece"),
            new Change("fetal", "foetal"),
            new Change("fetus", "foetus"),
            new Change("fiber", "fibre"),
            new Change("fulfillment", "fulfilment"),
            new Change("gonorrhe", "gonorrhoe"),
            new Change("gray", "grey"),
            new Change("gynec", "gynaec"),
            new Change("hemat", "haemat"),
            new Change("hemo", "haemo"),
            new Change("homeopath", "homoeopath"),
            new Change("inquir", "enquir"),
            new Change("installment", "instalment"),
            new Change("jewelry", "jewellery"),
            new Change("judgement", "judgment"),
            new Change("leukem", "leukaem"),
            new Change("maneuver", "manoeuvr"),
            new Change("manoeuvre", "manoeuvr"),
            new Change("marvelous", "marvellous"),
            new Change("meager", "meagre"),
            new Change("medieval", "mediaeval"),
            new Change("mold", "mould"),
            new Change("orthoped", "orthopaed"),
            new Change("pediatr", "paediatr"),
            new Change("pedophil", "paedophil"),
            new Change("plow", "plough"),
            new Change("septicem", "septicaem"),
            new Change("skeptic", "sceptic"),
            new Change("skillful", "skilful"),
            new Change("smolder", "smoulder"),
            new Change("sulf", "sulph"),
            new Change("toxem", "toxaem"),
            new Change("traveler", "traveller"),
            new Change("willful", "wilful"),
            new Change("woolen", "woollen"));

    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("amongst", "among"),
            Map.entry("burnt", "burned"),
            Map.entry("center", "centre"),
            Map.entry("centered", "centred"),
            Map.entry("centering", "centring"),
            Map.entry("centers", "centres"),
            Map.entry("defense", "defence"),
            Map.entry("defenses", "defences"),
            Map.entry("dreamt", "dreamed"),
            Map.entry("jail", "gaol"),
            Map.entry("jailed", "gaoled"),
            Map.entry("learnt", "learned"),
            Map.entry("license", "licence"),
            Map.entry("licensed", "licenced"),
            Map.entry("licenses", "licences"),
            Map.entry("licensing", "licencing"),
            Map.entry("liter", "litre"),
            Map.entry("liters", "litres"),
            Map.entry("meter", "metre"),
            Map.entry("meters", "metres"),
            Map.entry("mom", "mum"),
            Map.entry("mommy", "mummy"),
            Map.entry("moms", "mums"),
            Map.entry("offense", "offence"),
            Map.entry("offenses", "offences"),
            Map.entry("pajamas", "pyjamas"),
            Map.entry("practise", "practice"),
            Map.entry("practised", "practiced"),
            Map.entry("practises", "practices"),
            Map.entry("practising", "practicing"),
            Map.entry("pretense", "pretence"),
            Map.entry("program", "programme"),
            Map.entry("programs", "programmes"),
            Map.entry("spelt", "spelled"),
            Map.entry("theater", "theatre"),
            Map.entry("theaters", "theatres"),
            Map.entry("whilst", "while"));

    private static final Set<String> ENDINGS_OF_IZE =
            Set.of("e", "ed", "es", "er", "ers", "ing", "ation", "ations", "ational", "able");

    /** A "z" of its own: "prised" is another word than "prized". */
    private static final Set<String> NOT_IZE = Set.of("prized", "prizes", "seized", "seizes");

    private Spelling() {}

    private record Change(String american, String british) {}

    static String british(String word) {
        String whole = WHOLE.get(word);
        return whole != null ? whole : ise(our(begin(word)));
    }

    private static String begin(String word) {
        for (Change each : BEGINNINGS) {
            if (word.startsWith(each.american) && !word.startsWith(each.british)) {
                return each.british + word.substring(each.american.length());
            }
        }
        return word;
    }

    private static String our(String word) {
        int or = word.indexOf("or", 2);
        if (or < 0) {
            return word;
        }
        for (String prefix : PREFIXES) {
            if (prefix.length() < or && word.startsWith(prefix) && OUR.contains(word.substring(prefix.length(), or))) {
                return word.substring(0, or) + "our" + word.substring(or + 2);
            }
        }
        return word;
    }

    /** -ize, -yze and their endings to -ise and -yse. */
    private static String ise(String word) {
        int at = word.lastIndexOf('z');
        if (word.length() < 6 || at < 3 || NOT_IZE.contains(word)) {
            return word;
        }
        boolean ize = word.charAt(at - 1) == 'i' || word.charAt(at - 1) == 'y';
        return ize && ENDINGS_OF_IZE.contains(word.substring(at + 1))
                ? word.substring(0, at) + "s" + word.substring(at + 1)
                : word;
    }
}
