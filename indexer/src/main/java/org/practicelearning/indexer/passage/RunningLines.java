package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.PageContent;
import org.practicelearning.indexer.passage.SplitDocument.LeftOut;

/**
 * Takes running headers, footers and page numbers off the pages. A line is one when it comes back near the same edge of
 * other pages; its numbers may count the pages but may not count anything else. Left and right pages may differ, and so
 * may chapters. The page numbers become the labels of their pages.
 */
final class RunningLines {
    private static final int ENOUGH = 3;
    /** With so few pages a line of the left pages comes twice at most. */
    private static final int FEW_PAGES = 5;

    private final List<PageContent> pages;
    private final List<LeftOut> leftOut;
    private final Map<Integer, BitSet> taken = new HashMap<>();
    private final Map<Integer, String> labels = new HashMap<>();

    RunningLines(List<PageContent> pages, List<LeftOut> leftOut) {
        this.pages = pages;
        this.leftOut = leftOut;
    }

    /** The pieces without running lines; what is taken off goes to the list of lines left out. */
    List<Piece> remove(List<Piece> pieces, boolean paged) {
        List<Piece> kept = removeDeclared(pieces);
        if (!paged) {
            return kept;
        }
        List<EdgeLine> edges = edges(kept);
        edges.stream()
                .collect(Collectors.groupingBy(EdgeLine::key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::judge);
        edges.stream().filter(this::isLonePageNumber).toList().forEach(each -> {
            take(List.of(each));
            labels.putIfAbsent(each.page(), Objects.requireNonNull(each.printed()));
        });
        return withoutTaken(kept);
    }

    /** The label of a page: as the file declares it, else the page number printed on it. */
    @Nullable
    String label(int page) {
        String declared = pages.get(page).label();
        return declared != null && !declared.isBlank() ? declared : labels.get(page);
    }

    private List<Piece> removeDeclared(List<Piece> pieces) {
        Map<String, List<Piece>> declared = new LinkedHashMap<>();
        List<Piece> kept = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            if (piece.is(BlockKind.RUNNING)) {
                declared.computeIfAbsent(LineJoiner.oneSpaced(piece.text()), any -> new ArrayList<>())
                        .add(piece);
            } else {
                kept.add(piece);
            }
        }
        declared.forEach((text, all) ->
                leftOut.add(new LeftOut(all.getFirst().top() > 0.5 ? "running footer" : "running header", text, (int)
                        all.stream().mapToInt(Piece::page).distinct().count())));
        return kept;
    }

    private static List<EdgeLine> edges(List<Piece> pieces) {
        List<EdgeLine> found = new ArrayList<>();
        for (int from = 0; from < pieces.size(); ) {
            int to = from;
            while (to < pieces.size()
                    && pieces.get(to).page() == pieces.get(from).page()) {
                to++;
            }
            EdgeLine.find(pieces, from, to, found);
            from = to;
        }
        return found;
    }

    private void judge(List<EdgeLine> alike) {
        if (isEnough(alike) && isRunning(alike)) {
            take(alike);
            label(alike);
            return;
        }
        alike.stream()
                .collect(Collectors.groupingBy(EdgeLine::text, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() < alike.size()
                        && isEnough(same)
                        && !same.getFirst().isPageNumber())
                .forEach(this::take);
    }

    private boolean isEnough(List<EdgeLine> alike) {
        int on = distinctPages(alike);
        if (alike.getFirst().placed()) {
            boolean plain = alike.stream().noneMatch(EdgeLine::heading);
            return on >= ENOUGH || on == 2 && (pages.size() <= ENOUGH || plain && pages.size() <= FEW_PAGES);
        }
        return on >= Math.max(ENOUGH, pages.size() * 2 / 5);
    }

    private static int distinctPages(List<EdgeLine> lines) {
        return (int) lines.stream().mapToInt(EdgeLine::page).distinct().count();
    }

    /** Each number in the words is the same everywhere or counts the pages, and so does the page number. */
    private static boolean isRunning(List<EdgeLine> alike) {
        int most = alike.stream().mapToInt(each -> each.numbers().size()).max().orElse(0);
        for (int i = 0; i < most; i++) {
            int at = i;
            if (!isSteady(alike, each -> each.numbers().get(at))) {
                return false;
            }
        }
        List<EdgeLine> numbered =
                alike.stream().filter(each -> each.number() != null).toList();
        boolean steady = isSteady(numbered, RunningLines::number);
        boolean counted = numbered.stream().map(EdgeLine::number).distinct().count() > 1;
        return steady && !(counted && alike.getFirst().heading());
    }

    private static int number(EdgeLine line) {
        Integer number = line.number();
        return number == null ? 0 : number;
    }

    private static boolean isSteady(List<EdgeLine> lines, ToIntFunction<EdgeLine> number) {
        long same = mostFrequent(lines, number);
        long counting = mostFrequent(lines, each -> number.applyAsInt(each) - each.page());
        return Math.max(same, counting) * 5 >= lines.size() * 4L;
    }

    private static long mostFrequent(List<EdgeLine> lines, ToIntFunction<EdgeLine> value) {
        return lines.stream().collect(Collectors.groupingBy(value::applyAsInt, Collectors.counting())).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** Page numbers that change from page to page name their pages. */
    private void label(List<EdgeLine> running) {
        if (running.stream().map(EdgeLine::printed).distinct().count() > 1) {
            for (EdgeLine each : running) {
                String printed = each.printed();
                if (printed != null) {
                    labels.putIfAbsent(each.page(), printed);
                }
            }
        }
    }

    private boolean isLonePageNumber(EdgeLine edge) {
        if (isTaken(edge) || !edge.isPageNumber()) {
            return false;
        }
        Integer number = edge.number();
        PageContent page = pages.get(edge.page());
        return number == null || number == page.position() || Objects.equals(edge.printed(), page.label());
    }

    private boolean isTaken(EdgeLine edge) {
        BitSet lines = taken.get(edge.piece());
        return lines != null && lines.get(edge.line());
    }

    private void take(List<EdgeLine> alike) {
        List<EdgeLine> fresh = alike.stream().filter(each -> !isTaken(each)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        for (EdgeLine each : fresh) {
            taken.computeIfAbsent(each.piece(), any -> new BitSet()).set(each.line());
        }
        EdgeLine first = fresh.getFirst();
        leftOut.add(new LeftOut(first.why(), withVariants(fresh), distinctPages(fresh)));
    }

    /** The first of the lines, and the words that others have besides: their page numbers. */
    private static String withVariants(List<EdgeLine> alike) {
        String first = alike.getFirst().text();
        Set<String> known = new LinkedHashSet<>(List.of(first.split("\\s+")));
        Set<String> others = new LinkedHashSet<>();
        for (EdgeLine each : alike) {
            for (String word : each.text().split("\\s+")) {
                if (known.add(word)) {
                    others.add(word);
                }
            }
        }
        return others.isEmpty() ? first : first + " \u2026 " + String.join(" ", others);
    }

    private List<Piece> withoutTaken(List<Piece> pieces) {
        List<Piece> kept = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            BitSet lines = taken.get(i);
            if (lines == null) {
                kept.add(pieces.get(i));
                continue;
            }
            String rest = rest(pieces.get(i).text().split("\n", -1), lines);
            if (!rest.isBlank()) {
                kept.add(pieces.get(i).withText(rest));
            }
        }
        return kept;
    }

    private static String rest(String[] lines, BitSet taken) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            if (!taken.get(i)) {
                rest.append(rest.isEmpty() ? "" : "\n").append(lines[i]);
            }
        }
        return rest.toString();
    }
}
