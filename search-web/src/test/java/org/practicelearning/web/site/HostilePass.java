package org.practicelearning.web.site;

import io.javalin.router.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.practicelearning.web.site.Findings.Kind;

/**
 * A hostile pass over the whole site, as a script: everything by everybody. Also a program of its own, for a site with a
 * fault in it: {@code HostilePass FOLDER REQUESTS KIND}, which stops at the first finding of the kind.
 */
final class HostilePass {
    static final long SEED = Long.getLong("learn.hostile.seed", 20261122L);

    private HostilePass() {}

    /**
     * Runs it.
     *
     * @param requests about how many with payloads; the rest is always the same
     */
    static Findings run(Path folder, int requests) {
        return run(folder, requests, new Findings());
    }

    private static Findings run(Path folder, int requests, Findings findings) {
        try (HostileWorld world = new HostileWorld(folder);
                ServerSocket canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            AtomicInteger asked = listen(canary);
            List<Endpoint> routes = RouteTableTest.routes(world.site);
            List<Endpoint> reached = LeakRequests.routes(world.site);
            List<Part> parts = new ArrayList<>(List.of(
                    new Part(
                            EnumSet.of(Kind.OPEN_DOOR, Kind.METHOD),
                            () -> new ForcedBrowsing(world, findings).run(routes)),
                    new Part(EnumSet.of(Kind.FORGED_FORM), () -> new ForgedForms(world, findings).run(routes)),
                    new Part(EnumSet.of(Kind.OTHERS_THING), () -> new OthersThings(world, findings).run(reached)),
                    new Part(
                            EnumSet.of(Kind.COOKIE, Kind.SESSION, Kind.REFLECTED_HEADER),
                            () -> new Sneaking(world, findings).run(reached)),
                    new Part(
                            EnumSet.of(Kind.REDIRECT, Kind.SERVER_FAULT),
                            () -> new Payloads(world, findings, canary.getLocalPort(), SEED).run(reached, requests))));
            // Where a certain kind is looked for, what is most likely to find it goes first.
            parts.sort(Comparator.comparing(part -> !part.finds().contains(findings.wanted())));
            parts.forEach(part -> part.work().run());
            if (asked.get() > 0) {
                findings.add(Kind.OUTBOUND, "the site", "asked another machine " + asked.get() + " times");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings;
    }

    /** A part of the pass, and what it is most likely to find. */
    private record Part(Set<Kind> finds, Runnable work) {}

    /** Counts who comes. */
    private static AtomicInteger listen(ServerSocket canary) {
        AtomicInteger asked = new AtomicInteger();
        Thread.ofVirtual().start(() -> {
            while (!canary.isClosed()) {
                try {
                    canary.accept().close();
                    asked.incrementAndGet();
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return asked;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        Findings findings = new Findings();
        findings.stopAt(Kind.valueOf(arguments[2]));
        run(folder, Integer.parseInt(arguments[1]), findings);
        findings.lines().forEach(System.out::println);
        System.out.println("hostile pass: " + findings.answers() + " answers, "
                + findings.lines().size() + " findings");
        System.exit(findings.lines().isEmpty() ? 0 : 3);
    }
}
