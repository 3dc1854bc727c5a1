package org.practicelearning.web.site;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a hostile pass found, and what it looks for in every answer, whatever was asked. */
final class Findings {
    /** What is wrong with a site. */
    enum Kind {
        OPEN_DOOR,
        SCRIPT,
        FORGED_FORM,
        COOKIE,
        REDIRECT,
        OTHERS_THING,
        REFLECTED_HEADER,
        CACHED,
        FORMULA,
        SESSION,
        METHOD,
        SERVER_FAULT,
        FILE_READ,
        TEMPLATE,
        MISSING_HEADER,
        OUTBOUND
    }

    /** One of them; {@code where} without the ids, so that the same fault is told once. */
    record Finding(Kind kind, String where) {}

    static final String EVIL = "evil.example";

    /** Scripts that are planted have qx7 in them; unescaped it is an element of its own or an attribute. */
    private static final Pattern RAW = Pattern.compile(String.join(
            "|", List.of("<qx7", "\" onqx7=", "' onqx7=", "(href|src|action)=[\"']?\\s*javascript:", "<script>qx7")));

    /** The product of the numbers in planted templates. */
    private static final String WORKED_OUT = "62615533";

    private static final Pattern FAULT = Pattern.compile(String.join(
            "|",
            List.of(
                    "Exception\\b",
                    "\\bat (org|java|io)\\.[a-z.]+[A-Z]",
                    "Syntax error in SQL",
                    "jdbc:",
                    "StackOverflow")));

    private final Map<Finding, String> found = new LinkedHashMap<>();
    private int answers;
    private @Nullable Kind stop;

    void add(Kind kind, String where, String how) {
        if (kind == stop) {
            System.out.println(kind + " " + where + ": " + how + " (after " + answers + " answers)");
            Runtime.getRuntime().halt(3);
        }
        found.putIfAbsent(new Finding(kind, where.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}", "ID")), how);
    }

    /** Ends the program, saying so, as soon as something of a kind was found. */
    void stopAt(Kind kind) {
        stop = kind;
    }

    @Nullable
    Kind wanted() {
        return stop;
    }

    int answers() {
        return answers;
    }

    Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        found.keySet().forEach(each -> kinds.add(each.kind()));
        return kinds;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        found.forEach((finding, how) -> lines.add(finding.kind() + " " + finding.where() + ": " + how));
        return lines;
    }

    /** Looks an answer over. */
    Answered inspect(String where, Answered answer) {
        answers++;
        String text = answer.text();
        if (answer.status() >= 500) {
            add(Kind.SERVER_FAULT, where, "status " + answer.status());
        }
        Matcher fault = FAULT.matcher(text);
        if (fault.find() && !answer.isPacked()) {
            add(Kind.SERVER_FAULT, where, "says " + fault.group());
        }
        inspectText(where, answer, text);
        inspectHeaders(where, answer);
        return answer;
    }

    private void inspectText(String where, Answered answer, String text) {
        String type = answer.header("Content-Type");
        Matcher raw = RAW.matcher(text);
        if ((type.contains("html") || type.contains("xml") || type.isEmpty()) && !answer.isPacked() && raw.find()) {
            add(Kind.SCRIPT, where, "holds " + around(text, raw.start()));
        }
        if (text.contains(WORKED_OUT)) {
            add(Kind.TEMPLATE, where, "worked out what was typed");
        }
        if (text.contains("root:x:0:0")) {
            add(Kind.FILE_READ, where, "shows a file of the machine");
        }
        if (type.startsWith("text/csv")) {
            inspectCells(where, text);
        }
    }

    /** A cell that a spreadsheet would work out; what is in quotation marks is one cell, whatever stands in it. */
    private void inspectCells(String where, String csv) {
        Matcher cell = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\r\n\"]*))(?:,|\r?\n|$)")
                .matcher(csv.replace("\ufeff", ""));
        while (cell.find() && cell.end() > cell.start()) {
            String text = cell.group(1) == null ? cell.group(2) : cell.group(1);
            if (text.matches("(?s)[=+@\t\r].*|-[^0-9. ].*")) {
                add(Kind.FORMULA, where.replaceAll(" (\\?|with ).*", ""), "has the cell " + text);
            }
        }
    }

    private void inspectHeaders(String where, Answered answer) {
        String location = answer.header("Location");
        if (!location.isEmpty() && !location.matches("/(?![/\\\\]).*")) {
            add(Kind.REDIRECT, where, "leads to " + location);
        }
        answer.headers().forEach((name, values) -> {
            if (name.equalsIgnoreCase("X-Planted")
                    || !name.equalsIgnoreCase("Location")
                            && String.join(" ", values).contains(EVIL)) {
                add(Kind.REFLECTED_HEADER, where, name + " is " + values);
            }
        });
        for (String cookie : answer.headers().getOrDefault("Set-Cookie", List.of())) {
            if (!cookie.contains("; HttpOnly") || !cookie.contains("; SameSite=") || !cookie.contains("; Path=/")) {
                add(Kind.COOKIE, "cookie " + cookie.split("=")[0], cookie.replaceAll("=[0-9a-f]{20,}", "="));
            }
        }
        boolean fixed = where.contains("/assets/") || where.contains("/brand");
        if (!fixed && !answer.header("Cache-Control").contains("no-store")) {
            add(Kind.CACHED, where, "Cache-Control: " + answer.header("Cache-Control"));
        }
        for (String name : List.of("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy")) {
            if (answer.header(name).isEmpty()) {
                add(Kind.MISSING_HEADER, where, name + " (status " + answer.status() + ")");
            }
        }
        if (!answer.header("Server").isEmpty()) {
            add(Kind.MISSING_HEADER, where, "says which server it is");
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 60))
                .replace('\n', ' ');
    }
}
