package org.practicelearning.indexer.describe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.practicelearning.indexer.extract.DocumentContent;

/** Finds the title: what the file declares where that is sensible, else the largest heading of the face. */
final class TitleFinder {
    private static final Pattern SENSELESS = Pattern.compile(
            "(?i)^microsoft (?:word|powerpoint|excel|office)\\b.*|^(?:document|presentation|workbook|book|slide|sheet|untitled|powerpoint"
                    + " presentation|title|template|report|draft|final|scan|scanned|new|copy of)\\b[ \\d._-]*(?:document)?$|.*\\.(?:docx?|pdf|pptx?|xlsx?|odt"
                    + "|rtf|txt|indd|pub)$|^[^ ]*_[^ ]*$|.*\\bv\\d+(?:\\.\\d+)?$|^(?:img|scan|dsc)[-_ ]?\\d+.*|^[\\d\\W_]+$|^\\(.*\\)$");
    private static final Pattern LABEL_LINE = Pattern.compile(
            "(?i)^(?:date|published|publication date|version|author|lead reviewer|reviewer|status|audience|from|to|subject|page|restricted"
                    + "|confidential|official|contents|table of contents|fictional sample|draft|final)\\b.*");
    private static final Pattern OUTER = Pattern.compile(
            "(?i)^(?:(?:the )?(?:final |overview |executive |local )*(?:report|summary|briefing(?: paper)?|practitioner briefing"
                    + "|(?:7|seven)[- ]minute briefing|serious case review|local child safeguarding practice review|rapid review"
                    + "|thematic review|national review|multi-agency (?:audit|procedure)|audit|yearly report|annual report|training"
                    + "|action tracker|correspondence|lcspr|scr)(?: report)?):?$");
    private static final int LONGEST = 250;

    private TitleFinder() {}

    static Optional<Evidence> find(DocumentContent content, Front front, String fileName) {
        Optional<Evidence> heading = heading(front);
        Optional<Evidence> declared = Optional.ofNullable(content.properties().get("title"))
                .map(TitleFinder::tidy)
                .filter(title -> isSensible(title, fileName))
                .filter(title -> front.lines().isEmpty() || isOnFace(title, front))
                .map(title -> printed(title, front));
        return declared.or(() -> subject(content))
                .or(() -> isSheet(content) ? firstLines(withoutHeadings(front)) : Optional.empty())
                .or(() -> heading)
                .or(() -> firstLines(front))
                .or(() -> fileTitle(fileName));
    }

    /** The declared title where it stands on the face, else as the file's own word. */
    private static Evidence printed(String title, Front front) {
        return front.lines().stream()
                .filter(line -> words(line.text()).equals(words(title)) || isTitleBeforeSiteName(line, title))
                .findFirst()
                .map(line -> new Evidence(
                        title.startsWith(line.text()) ? line.text() : title,
                        line.evidence().pageLabel(),
                        line.evidence().passageId()))
                .orElseGet(() -> new Evidence(title, null, null));
    }

    /** A web page declares "Title - Name of the site". */
    private static boolean isTitleBeforeSiteName(Front.Line line, String title) {
        return line.isHeading()
                && line.text().length() > 9
                && title.startsWith(line.text())
                && title.substring(line.text().length()).matches(" [-|\u2013\u2014\u00BB\u00B7] .*");
    }

    private static boolean isSheet(DocumentContent content) {
        return content.mediaType().contains("sheet") || content.mediaType().contains("excel");
    }

    /** The headings of a spreadsheet are the names of its sheets; its title stands in the first row, alone. */
    private static Front withoutHeadings(Front front) {
        List<Front.Line> lines = front.lines().stream()
                .filter(line -> !line.isHeading())
                .limit(1)
                .filter(line -> !line.text().contains(" | "))
                .toList();
        return new Front(lines, front.running());
    }

    private static String tidy(String title) {
        return title.replaceAll("\\s+", " ").strip();
    }

    private static boolean isSensible(String title, String fileName) {
        String stem = stem(fileName);
        return title.length() > 5
                && title.length() <= LONGEST
                && title.indexOf(' ') > 0
                && !SENSELESS.matcher(title).matches()
                && !title.equalsIgnoreCase(stem);
    }

    /** Most of its words are printed on the face; else it is left over from the template or an earlier document. */
    private static boolean isOnFace(String title, Front front) {
        StringBuilder face = new StringBuilder(" ");
        front.lines().forEach(line -> face.append(words(line.text())).append(' '));
        front.running().forEach(line -> face.append(words(line.sentence())).append(' '));
        String[] wanted = words(title).split(" ");
        long found = Arrays.stream(wanted)
                .filter(word -> face.indexOf(" " + word + " ") >= 0)
                .count();
        return found * 10 >= wanted.length * 7L;
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static Optional<Evidence> subject(DocumentContent content) {
        boolean mail = content.mediaType().equals("message/rfc822")
                || content.mediaType().contains("ms-outlook");
        return Optional.ofNullable(mail ? content.properties().get("subject") : null)
                .map(subject -> subject.replaceAll("(?i)^(?:(?:re|fw|fwd|aw)\\s*:\\s*)+", "")
                        .strip())
                .filter(subject -> !subject.isEmpty())
                .map(subject -> new Evidence(subject, null, null));
    }

    /** The highest heading of the face that says more than what kind of paper it is. */
    private static Optional<Evidence> heading(Front front) {
        List<Front.Line> headings = front.lines().stream()
                .filter(Front.Line::isHeading)
                .filter(line ->
                        line.text().length() <= LONGEST && line.text().indexOf(' ') > 0 && !isSectionName(line.text()))
                .toList();
        int highest = headings.stream().mapToInt(Front.Line::level).min().orElse(0);
        List<Front.Line> best = headings.stream()
                .filter(line -> line.level() == highest && !isOuter(line.text()))
                .toList();
        if (best.isEmpty()) {
            best = headings.stream().filter(line -> !isOuter(line.text())).toList();
        }
        return (best.isEmpty() ? headings : best).stream().findFirst().map(line -> whole(line, headings));
    }

    /** A title set in two lines of which the format made two headings. */
    private static Evidence whole(Front.Line first, List<Front.Line> headings) {
        String title = first.text();
        int ordinal = first.ordinal();
        for (Front.Line each : headings) {
            boolean next = each.ordinal() == ordinal + 1 && each.level() == first.level();
            if (next
                    && !title.matches(".*[.:?!]$")
                    && Character.isLowerCase(each.text().codePointAt(0))) {
                title = title + " " + each.text();
                ordinal = each.ordinal();
            }
        }
        return new Evidence(
                title, first.evidence().pageLabel(), first.evidence().passageId());
    }

    private static boolean isSectionName(String text) {
        return text.matches("^(?:\\d+[.)]?|[A-Z][.)]|[ivx]+[.)]) \\p{Lu}.*|^\\d+(?:\\.\\d+)+.*")
                || text.matches(
                        "(?i)^(?:introduction|executive summary|summary|background|purpose|foreword|contents|table of contents"
                                + "|context|acknowledgements|part \\w+)\\b.{0,12}$")
                || LABEL_LINE.matcher(text).matches();
    }

    private static boolean isOuter(String text) {
        return OUTER.matcher(text).matches() || isPublisher(text);
    }

    private static boolean isPublisher(String text) {
        return text.matches(
                        "(?i).*\\b(?:safeguarding (?:children|child).{0,14}(?:board|partnership)|council|scp|lscb)\\W*(?:\\(\\w+\\))?$")
                && text.length() < 90;
    }

    /** In text without headings the first line that is no label, with the next one where it ends in a colon. */
    private static Optional<Evidence> firstLines(Front front) {
        List<Front.Line> lines = new ArrayList<>(front.lines());
        lines.removeIf(line -> LABEL_LINE.matcher(line.text()).matches()
                || isOuter(line.text())
                || !line.text().matches(".*\\p{L}{3}.*")
                || !Dates.in(line.text()).isEmpty() && line.text().length() < 25);
        if (lines.isEmpty() || lines.getFirst().text().length() > LONGEST) {
            return Optional.empty();
        }
        Front.Line first = lines.stream()
                .filter(line -> line.text().indexOf(' ') > 0)
                .findFirst()
                .orElse(lines.getFirst());
        String title = first.text();
        if (title.endsWith(":") && lines.size() > 1 && lines.get(1).text().length() < 120) {
            title = title + " " + lines.get(1).text();
        }
        if (title.length() > 120 && title.indexOf(". ") > 20) {
            title = title.substring(0, title.indexOf(". "));
        }
        return Optional.of(new Evidence(
                title, first.evidence().pageLabel(), first.evidence().passageId()));
    }

    private static String stem(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Optional<Evidence> fileTitle(String fileName) {
        String title = stem(fileName)
                .replaceAll("[_+]|%20", " ")
                .replaceAll("(?<=\\p{L})-(?=\\p{L})", " ")
                .strip();
        return title.isEmpty() ? Optional.empty() : Optional.of(new Evidence(title, null, null));
    }
}
