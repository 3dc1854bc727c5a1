package org.practicelearning.web.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many people who have signed in search a running site at once, all from one address, as an office does: each asks, reads
 * the answer for a moment and asks again. Everything but a page of results counts as an error.
 */
public final class UsersBench {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"");
    private static final List<String> QUERIES = List.of(
            "neglect",
            "missed appointments",
            "\"was not brought\"",
            "professional curiosity",
            "domestic abuse police",
            "baby hospital injury",
            "school attendance",
            "information sharing GP",
            "voice of the child",
            "mental health mother",
            "exploitation county lines",
            "pre-birth assessment",
            "neglekt",
            "hospital OR police -school");

    private final String site;
    private final List<Account> accounts;
    private final Duration pause;
    private final PrintStream out;
    private final AtomicInteger errors = new AtomicInteger();

    /** Somebody who can sign in. */
    public record Account(String email, String password) {}

    /**
     * @param site its address, without a stroke at the end
     * @param pause between an answer and the next question of the same person
     */
    public UsersBench(String site, List<Account> accounts, Duration pause, PrintStream out) {
        this.site = site;
        this.accounts = List.copyOf(accounts);
        this.pause = pause;
        this.out = out;
    }

    /**
     * Runs it and prints the figures.
     *
     * @param searches of each person
     * @return how many errors there were
     */
    public int run(int searches) throws InterruptedException {
        List<Long> times = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch everybodyIsIn = new CountDownLatch(accounts.size());
        long begun = System.nanoTime();
        long[] began = new long[1];
        // Two passwords are checked at a time anyway; more at once would only wait in a line of their own.
        Semaphore turns = new Semaphore(4);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < accounts.size(); i++) {
                int number = i;
                people.submit(() -> {
                    HttpClient client = HttpClient.newHttpClient();
                    turns.acquire();
                    String cookie;
                    try {
                        cookie = signIn(client, accounts.get(number));
                    } finally {
                        turns.release();
                        everybodyIsIn.countDown();
                    }
                    everybodyIsIn.await();
                    search(client, cookie, searches, new Random(number), times);
                    return null;
                });
            }
            everybodyIsIn.await();
            began[0] = System.nanoTime();
        }
        report(times, began[0] - begun, System.nanoTime() - began[0]);
        return errors.get();
    }

    private String signIn(HttpClient client, Account account) throws IOException, InterruptedException {
        HttpResponse<String> form = send(client, HttpRequest.newBuilder(URI.create(site + "/sign-in")));
        Matcher token = TOKEN.matcher(form.body());
        String cookie = cookie(form);
        if (!token.find() || cookie.isEmpty()) {
            errors.incrementAndGet();
            return "";
        }
        HttpResponse<String> answer = send(
                client,
                HttpRequest.newBuilder(URI.create(site + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie)
                        .header("Origin", site)
                        .POST(HttpRequest.BodyPublishers.ofString("token=" + token.group(1) + "&email="
                                + encoded(account.email()) + "&password=" + encoded(account.password()))));
        if (answer.statusCode() != 303) {
            errors.incrementAndGet();
        }
        return cookie(answer);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(set -> set.split(";")[0])
                .orElse("");
    }

    private void search(HttpClient client, String cookie, int searches, Random random, List<Long> times)
            throws InterruptedException {
        Thread.sleep(random.nextLong(pause.toMillis() + 1));
        for (int i = 0; i < searches; i++) {
            String path = "/search?q=" + encoded(QUERIES.get(random.nextInt(QUERIES.size())));
            long asked = System.nanoTime();
            try {
                HttpResponse<String> answer = send(
                        client, HttpRequest.newBuilder(URI.create(site + path)).header("Cookie", cookie));
                if (answer.statusCode() != 200 || !answer.body().contains("</html>")) {
                    errors.incrementAndGet();
                }
            } catch (IOException gone) {
                errors.incrementAndGet();
            }
            times.add(System.nanoTime() - asked);
            Thread.sleep(pause.toMillis() / 2 + random.nextLong(pause.toMillis() + 1));
        }
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(
                request.timeout(Duration.ofMinutes(1)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void report(List<Long> times, long signingIn, long searching) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        out.printf(Locale.UK, "%d people signed in, from one address, in %.1f s%n", accounts.size(), signingIn / 1e9);
        out.printf(
                Locale.UK,
                "%d searches in %.1f s, %.0f a second, %d errors; half answered within %d ms, 95 %% within %d ms, 99 %% within"
                        + " %d ms, the slowest %d ms%n",
                sorted.length,
                searching / 1e9,
                sorted.length / (searching / 1e9),
                errors.get(),
                share(sorted, 0.5),
                share(sorted, 0.95),
                share(sorted, 0.99),
                share(sorted, 1));
        out.printf(
                Locale.UK,
                "%d cores, which the people share with the site; load average %.1f%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static long share(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)] / 1_000_000;
    }
}
