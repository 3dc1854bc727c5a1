package org.practicelearning.web.following;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;

/** The digest of a week, as a page, and of the last thirty days as a feed under a secret address. */
final class DigestController {
    private static final int WEEK = 7;
    private static final int FEED_DAYS = 30;

    private final Digest digest;
    private final Following following;
    private final Coding coding;
    private final Pages pages;
    private final InstantSource clock;

    DigestController(Digest digest, Following following, Coding coding, Pages pages, InstantSource clock) {
        this.digest = digest;
        this.following = following;
        this.coding = coding;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * A week of news.
     *
     * @param later address of the week after, null when that has not begun
     */
    record DigestPage(
            String week,
            boolean followsNothing,
            List<Group> parts,
            List<String> quiet,
            String earlier,
            @Nullable String later) {}

    /** News of one thing. */
    record Group(String id, String kind, String name, String address, List<NewsLine> lines) {}

    /** {@code GET /digest?to=2026-11-22}: the seven days to that one. */
    void show(Context ctx) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        LocalDate last = last(ctx.queryParam("to"), today);
        LocalDate first = last.minusDays(WEEK - 1);
        List<Digest.Part> parts = digest.of(ReaderOf.of(ctx), coding.scheme(), start(first), start(last.plusDays(1)));
        List<Group> sections = new ArrayList<>();
        for (Digest.Part each : parts) {
            if (!each.documents().isEmpty()) {
                sections.add(new Group(
                        "part-" + sections.size(),
                        each.kind(),
                        each.name(),
                        each.address(),
                        each.documents().stream().map(Digest.Piece::line).toList()));
            }
        }
        LocalDate next = last.plusDays(WEEK);
        pages.show(
                ctx,
                PageHead.of("Digest: " + Words.date(first) + " to " + Words.date(last), Section.DIGEST),
                "digest",
                new DigestPage(
                        Words.date(first) + " to " + Words.date(last),
                        parts.isEmpty(),
                        sections,
                        parts.stream()
                                .filter(each -> each.documents().isEmpty())
                                .map(Digest.Part::name)
                                .toList(),
                        Address.of("digest").with("to", last.minusDays(WEEK)).toString(),
                        last.isBefore(today)
                                ? Address.of("digest")
                                        .with("to", next.isBefore(today) ? next : null)
                                        .toString()
                                : null));
    }

    private static LocalDate last(@Nullable String asked, LocalDate today) {
        if (asked == null || !asked.matches("20\\d\\d-\\d\\d-\\d\\d")) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(asked);
            return day.isAfter(today) ? today : day;
        } catch (DateTimeException noSuchDay) {
            return today;
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Words.ZONE).toInstant();
    }

    /** The feed. */
    record Feed(String title, String self, String page, String updated, List<Entry> entries) {}

    /** A new document of the feed. */
    record Entry(
            String id,
            String title,
            String address,
            String updated,
            @Nullable String published,
            String author,
            String summary) {}

    /**
     * {@code GET /feeds/{secret}.atom}. Says no number, nothing of what the documents hold, and not its own address: what a feed reader has
     * fetched cannot be taken back.
     */
    void feed(Context ctx) {
        String secret = ctx.pathParam("secret");
        Reader owner = following.feedReader(secret).orElseThrow(() -> new Refusal.NotFound("There is no such feed."));
        Instant now = clock.instant();
        List<Digest.Part> parts =
                digest.of(owner, coding.scheme(), now.minus(FEED_DAYS, ChronoUnit.DAYS), now.plusSeconds(1));
        Map<String, Entry> entries = new LinkedHashMap<>();
        String root = ctx.scheme() + "://" + ctx.host();
        for (Digest.Part part : parts) {
            for (Digest.Piece piece : part.documents()) {
                entries.merge(
                        piece.card().id(),
                        entry(root, part, piece),
                        (known, more) -> new Entry(
                                known.id(),
                                known.title(),
                                known.address(),
                                known.updated(),
                                known.published(),
                                known.author(),
                                known.summary() + "; " + more.summary()));
            }
        }
        List<Entry> sorted = entries.values().stream()
                .sorted(Comparator.comparing(Entry::updated).reversed().thenComparing(Entry::id))
                .toList();
        ctx.header("Cache-Control", "private, no-store");
        pages.showAs(
                ctx,
                "application/atom+xml",
                "feed",
                new Feed(
                        "What you follow",
                        root + "/digest",
                        root + "/digest",
                        sorted.isEmpty() ? time(now) : sorted.getFirst().updated(),
                        sorted));
    }

    private static Entry entry(String root, Digest.Part part, Digest.Piece piece) {
        var card = piece.card();
        return new Entry(
                "urn:practice-learning:document:" + card.id(),
                plain(card.title()),
                root + Address.of("doc", card.id()),
                time(piece.added()),
                card.published() == null
                        ? null
                        : time(card.published().atStartOfDay(ZoneOffset.UTC).toInstant()),
                card.publisher() == null ? "Not known" : plain(card.publisher()),
                plain(part.kind() + ": " + part.name()));
    }

    /** Without the characters that XML cannot hold in any form. */
    private static String plain(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ");
    }

    private static String time(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
