package org.practicelearning.web.quality;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.taxonomy.Facet;
import org.practicelearning.web.page.Address;

/** What was asked of the page: themes of one kind or all, in some order. */
record Asked(@Nullable Facet facet, Order order, boolean descending) {
    private static final String ALL = "all";

    static Asked of(Context ctx) {
        String facet = ctx.queryParam("facet");
        return new Asked(
                ALL.equals(facet)
                        ? null
                        : Arrays.stream(Facet.values())
                                .filter(each -> each.key().equals(facet))
                                .findFirst()
                                .orElse(Facet.HARM),
                Order.ofKey(ctx.queryParam("sort")),
                "down".equals(ctx.queryParam("order")));
    }

    Asked about(@Nullable Facet other) {
        return new Asked(other, order, descending);
    }

    /** The same sorted by another column; by the same one the other way round. */
    Asked by(Order other) {
        return new Asked(facet, other, other != Order.VOCABULARY && (other != order || !descending));
    }

    String address() {
        return Address.of("themes", "quality")
                .with("facet", facet == Facet.HARM ? null : facet == null ? ALL : facet.key())
                .with("sort", order.key())
                .with("order", descending ? "down" : null)
                .toString();
    }

    List<Standing> of(List<Standing> all) {
        return all.stream()
                .filter(each -> facet == null || each.concept().facet() == facet)
                .sorted(order.comparator(descending))
                .toList();
    }
}
