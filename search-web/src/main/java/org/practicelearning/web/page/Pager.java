package org.practicelearning.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Numbered pages with gaps: first, last, the current one and its neighbours.
 *
 * @param steps what is shown between previous and next; empty when there is one page only
 */
public record Pager(
        int page,
        int pages,
        List<Step> steps,
        @Nullable String previous,
        @Nullable String next) {

    /** A page number, or a gap when its address is empty. */
    public record Step(int number, String address, boolean current) {
        public boolean gap() {
            return address.isEmpty();
        }
    }

    /** Pages of which each has an address. */
    public static Pager of(int page, int pages, IntFunction<String> address) {
        List<Step> steps = new ArrayList<>();
        int last = 0;
        for (int number = 1; pages > 1 && number <= pages; number = next(number, page, pages)) {
            if (number > last + 1) {
                steps.add(new Step(0, "", false));
            }
            steps.add(new Step(number, address.apply(number), number == page));
            last = number;
        }
        return new Pager(
                page,
                pages,
                List.copyOf(steps),
                page > 1 ? address.apply(page - 1) : null,
                page < pages ? address.apply(page + 1) : null);
    }

    private static int next(int number, int page, int pages) {
        if (number + 1 >= page - 1 && number + 1 <= page + 1) {
            return number + 1;
        }
        return number < page ? Math.min(page - 1, pages) : Math.max(number + 1, pages);
    }
}
