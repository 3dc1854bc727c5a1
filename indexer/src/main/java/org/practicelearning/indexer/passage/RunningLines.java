package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.PageContent;
import org.practicelearning.indexer.passage.SplitDocument.LeftOut;

/**
 * Takes running headers, footers and page numbers off the pages. A line is one when it comes back near the same edge of
 * other pages; its numbers may count the pages but may not count anything else. Left and right pages may differ, and so
 * may chapters.
 */
final class RunningLines {
    private static final int ENOUGH = 3;

    private final List<PageContent> pages;
    private final List<LeftOut> leftOut;
    private final Map<Integer, BitSet> taken = new HashMap<>();

    RunningLines(List<PageContent> pages, List<LeftOut> leftOut) {
        this.pages = pages;
        this.leftOut = leftOut;
    }

    /** The pieces without running lines; what is taken off goes to the list of lines left out. */
    List<Piece> remove(List<Piece> pieces, boolean paged) {
        List<Piece> kept = removeDeclared(pieces);
        if (paged) {
            List<EdgeLine> edges = edges(kept);
            byKey(edges).values().forEach(this::judge);
            edges.stream().filter(this::isLonePageNumber).forEach(each -> take(List.of(each)));
            kept = withoutTaken(kept);
        }
        return kept;
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

    private static Map<String, List<EdgeLine>> byKey(List<EdgeLine> edges) {
        return edges.stream().collect(Collectors.groupingBy(EdgeLine::key, LinkedHashMap::new, Collectors.toList()));
    }

    private void judge(List<EdgeLine> alike) {
        if (isEnough(alike) && countsPages(alike)) {
            take(alike);
            return;
        }
        alike.stream()
                .collect(Collectors.groupingBy(EdgeLine::numbers, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() < alike.size() && isEnough(same))
                .forEach(this::take);
    }

    private boolean isEnough(List<EdgeLine> alike) {
        int on = distinctPages(alike);
        if (alike.getFirst().placed()) {
            return on >= ENOUGH || on == 2 && pages.size() <= ENOUGH;
        }
        return on >= Math.max(ENOUGH, pages.size() * 2 / 5);
    }

    private static int distinctPages(Collection<EdgeLine> lines) {
        return (int) lines.stream().mapToInt(EdgeLine::page).distinct().count();
    }

    /** Each number is the same everywhere or keeps its distance to the page's position. */
    private static boolean countsPages(List<EdgeLine> alike) {
        int numbers = alike.getFirst().numbers().size();
        for (int i = 0; i < numbers; i++) {
            int at = i;
            Map<Integer, Long> values = alike.stream()
                    .collect(Collectors.groupingBy(each -> each.numbers().get(at), Collectors.counting()));
            Map<Integer, Long> distances = alike.stream()
                    .collect(
                            Collectors.groupingBy(each -> each.numbers().get(at) - each.page(), Collectors.counting()));
            long constant = Math.max(highest(values), highest(distances));
            if (constant * 5 < alike.size() * 4L) {
                return false;
            }
        }
        return true;
    }

    private static long highest(Map<Integer, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private boolean isLonePageNumber(EdgeLine edge) {
        if (isTaken(edge) || !edge.isPageNumber()) {
            return false;
        }
        PageContent page = pages.get(edge.page());
        String label = page.label();
        boolean labelled = label != null && !label.isBlank() && edge.tells(label);
        return labelled || edge.numbers().contains(page.position());
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

    /** The first of the lines, and what the others have besides: their page numbers. */
    private static String withVariants(List<EdgeLine> alike) {
        String first = alike.getFirst().text();
        Set<String> others = new LinkedHashSet<>();
        Set<Integer> known = new TreeSet<>(alike.getFirst().numbers());
        for (EdgeLine each : alike) {
            if (!each.numbers().isEmpty()) {
                each.numbers().stream().filter(known::add).forEach(number -> others.add(String.valueOf(number)));
            } else if (!each.text().equals(first)) {
                others.add(each.text());
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
