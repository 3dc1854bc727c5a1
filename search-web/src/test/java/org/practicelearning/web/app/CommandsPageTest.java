package org.practicelearning.web.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practicelearning.web.settings.Setting;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** {@code docs/commands.md} says what the commands are, which options each has, and how it ends. */
class CommandsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "commands.md");

    /** Done by the launcher, before any Java runs. */
    private static final Set<String> OF_THE_LAUNCHER = Set.of("test");

    private static final Set<String> ON_ALL = Set.of("--help", "--version");

    private static final CommandLine PROGRAM = Main.line(InstantSource.system());

    private static List<String> rows(String heading) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        return lines.subList(lines.indexOf("## " + heading) + 1, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .toList();
    }

    private static Set<String> settings() {
        Set<String> flags =
                Arrays.stream(Setting.values()).map(each -> "--" + each.key()).collect(Collectors.toSet());
        flags.add("--config");
        return flags;
    }

    private static void collect(CommandLine command, List<String> rows) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            String name = option.longestName();
            if (!ON_ALL.contains(name) && !settings().contains(name) && !option.hidden()) {
                rows.add(row(command, option));
            }
        }
        command.getSubcommands().values().stream()
                .filter(each -> !each.getCommandSpec().usageMessage().hidden())
                .forEach(each -> collect(each, rows));
    }

    private static String row(CommandLine command, OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        String description = String.join(" ", option.description())
                .replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValueString()));
        return "| `" + command.getCommandSpec().qualifiedName().substring("learn ".length()) + "` | `"
                + option.longestName() + value + "` | " + description + " |";
    }

    @Test
    void everyOptionOfEveryCommandIsListedAndNoOther() throws IOException {
        List<String> expected = new ArrayList<>();
        collect(PROGRAM, expected);

        assertThat(rows("Options")).containsExactlyElementsOf(expected);
    }

    @Test
    void everyCommandIsListedAndNoOther() throws IOException {
        Set<String> listed = Files.readAllLines(PAGE).stream()
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> Arrays.stream(line.split("\\|")[1].split("`")))
                .filter(part -> part.matches("[a-z].*"))
                .map(part -> part.split(" ")[0])
                .collect(Collectors.toSet());
        Set<String> real = PROGRAM.getSubcommands().entrySet().stream()
                .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        real.addAll(OF_THE_LAUNCHER);

        assertThat(listed).isEqualTo(real);
    }

    @Test
    void everySettingIsAFlagOfEveryCommandThatOpensTheLibrary() {
        for (String command : List.of("serve", "demo", "ingest", "search", "backup", "doctor", "config")) {
            assertThat(Objects.requireNonNull(PROGRAM.getSubcommands().get(command))
                            .getCommandSpec()
                            .options())
                    .as(command)
                    .extracting(OptionSpec::longestName)
                    .containsAll(settings());
        }
    }

    @Test
    void exitCodesAreTheOnesTheHelpSays() throws IOException {
        List<String> documented = rows("Exit codes").stream()
                .filter(row -> !row.contains("launcher"))
                .map(row -> row.split(" \\| ")[0].substring(2) + ":" + row.split(" \\| ")[1].replaceAll(" \\|$", ""))
                .toList();

        assertThat(documented)
                .isEqualTo(PROGRAM.getCommandSpec().usageMessage().exitCodeList().entrySet().stream()
                        .map(each -> each.getKey() + ":" + each.getValue())
                        .toList());
    }
}
