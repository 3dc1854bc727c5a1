package org.practicelearning.indexer.extract.worker;

import java.util.Map;
import java.util.Set;
import org.practicelearning.indexer.extract.worker.RtfState.Place;

/** The control words of rich text that say what a group holds or stand for a sign. */
final class RtfWords {
    private RtfWords() {}

    /** What the groups hold that begin with these words. */
    static final Map<String, Place> PLACES = Map.ofEntries(
            Map.entry("fonttbl", Place.FONTS),
            Map.entry("stylesheet", Place.STYLES),
            Map.entry("info", Place.INFO),
            Map.entry("listtext", Place.LABEL),
            Map.entry("pntext", Place.LABEL),
            Map.entry("header", Place.HEADER),
            Map.entry("headerl", Place.HEADER),
            Map.entry("headerr", Place.HEADER),
            Map.entry("headerf", Place.HEADER),
            Map.entry("footer", Place.HEADER),
            Map.entry("footerl", Place.HEADER),
            Map.entry("footerr", Place.HEADER),
            Map.entry("footerf", Place.HEADER),
            Map.entry("footnote", Place.FOOTNOTE),
            Map.entry("annotation", Place.COMMENT),
            Map.entry("atnid", Place.COMMENT_AUTHOR),
            Map.entry("atnauthor", Place.COMMENT_AUTHOR),
            Map.entry("shptxt", Place.SHAPE),
            Map.entry("dptxbxtext", Place.SHAPE));

    /** Groups that hold no text of the document although they need not be passed over by old programs. */
    static final Set<String> SILENT = Set.of(
            "colortbl",
            "pict",
            "objdata",
            "objclass",
            "objname",
            "fldinst",
            "sp",
            "shprslt",
            "nonshppict",
            "filetbl",
            "xe",
            "tc",
            "rxe",
            "nonesttables",
            "ftnsep",
            "ftnsepc",
            "ftncn",
            "aftnsep",
            "aftnsepc",
            "aftncn",
            "upr",
            "listtable",
            "listoverridetable",
            "template",
            "private",
            "bkmkstart",
            "bkmkend");

    /** Groups that hold text although old programs may pass over them. */
    static final Set<String> OPEN = Set.of("shpinst", "do", "shppict", "ud", "objattph", "moMath", "moMathPara");

    static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("tab", " "),
            Map.entry("line", "\n"),
            Map.entry("softline", "\n"),
            Map.entry("column", "\n"),
            Map.entry("emdash", "\u2014"),
            Map.entry("endash", "\u2013"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "),
            Map.entry("qmspace", " "),
            Map.entry("lquote", "\u2018"),
            Map.entry("rquote", "\u2019"),
            Map.entry("ldblquote", "\u201c"),
            Map.entry("rdblquote", "\u201d"),
            Map.entry("bullet", "\u2022"),
            Map.entry("~", " "),
            Map.entry("-", "\u00ad"),
            Map.entry("_", "-"));

    /** Name of the property of the document that a word begins, or empty. */
    static String property(String word) {
        return switch (word) {
            case "title", "author", "subject" -> word;
            case "creatim" -> "created";
            default -> "";
        };
    }
}
