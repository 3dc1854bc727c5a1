package org.practicelearning.web.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.practicelearning.web.bench.UsersBench;
import org.practicelearning.web.bench.UsersBench.Account;
import org.practicelearning.web.people.Joining.Details;
import org.practicelearning.web.people.Role;
import org.practicelearning.web.people.Secrets;
import org.practicelearning.web.settings.Setting;
import org.practicelearning.web.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code learn bench users}: over a copy of a data folder, in a site of its own. */
@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        description = "How long searches take when many people have signed in from one address and search at once.")
final class BenchUsers implements Callable<Integer> {
    private static final int STARTING_SECONDS = 120;

    @Parameters(paramLabel = "DIR", description = "Data folder of a library, which is copied; demo-data for example")
    private Path data = Path.of("demo-data");

    @Option(names = "--users", description = "How many people (default: ${DEFAULT-VALUE})")
    private int users = 100;

    @Option(names = "--searches", description = "Searches of each (default: ${DEFAULT-VALUE})")
    private int searches = 20;

    @Option(
            names = "--pause",
            description = "Milliseconds that a person looks at an answer, on average (default: ${DEFAULT-VALUE})")
    private int pause = 1_000;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("learn-bench-users");
        copy(data, work);
        List<Account> accounts = accounts(work);
        int port = freePort();
        Process site = start(work, port);
        try {
            String address = "http://127.0.0.1:" + port;
            await(address, site);
            int errors = new UsersBench(address, accounts, Duration.ofMillis(pause), System.out).run(searches);
            return errors == 0 ? ExitCode.GOOD : ExitCode.FAILED;
        } finally {
            site.destroy();
            site.waitFor();
            delete(work);
        }
    }

    private List<Account> accounts(Path folder) {
        Settings settings = new SettingOptions()
                .orData(folder.toString())
                .or(Setting.WORKERS, "1")
                .settings();
        List<Account> accounts = new ArrayList<>();
        try (OpenLibrary open = OpenLibrary.of(settings, InstantSource.system())) {
            for (int i = 1; i <= users; i++) {
                Account account = new Account("bench-" + i + "@northborough.example", Secrets.typed(4));
                Role role = i % 3 == 0 ? Role.TRAINER : Role.READER;
                open.people(false)
                        .make(
                                new Details(account.email(), "Person " + i, "Northborough Council", role),
                                account.password());
                accounts.add(account);
            }
        }
        return accounts;
    }

    private static Process start(Path folder, int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-Djava.awt.headless=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--data",
                        folder.toString(),
                        "--port",
                        Integer.toString(port),
                        "--inbox",
                        "off")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void await(String address, Process site) throws InterruptedException {
        HttpRequest ready =
                HttpRequest.newBuilder(URI.create(address + "/health/ready")).build();
        for (int i = 0; i < STARTING_SECONDS * 2 && site.isAlive(); i++) {
            try (HttpClient client = HttpClient.newHttpClient()) {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // The port is not open yet: asked again in a moment.
            }
            Thread.sleep(500);
        }
        throw new FailedException("The site over the copy did not start.");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            throw new FailedException("There is no data folder " + from.toAbsolutePath()
                    + ". “learn demo” makes one, demo-data, in its folder.");
        }
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(each -> {
                try {
                    Files.copy(each, to.resolve(from.relativize(each).toString()), StandardCopyOption.REPLACE_EXISTING);
                } catch (DirectoryNotEmptyException there) {
                    // The folder itself, which was made already.
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
