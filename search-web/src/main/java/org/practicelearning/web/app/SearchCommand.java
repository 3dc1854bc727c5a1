package org.practicelearning.web.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.control.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code learn search}: answers a question on the command line. */
@Command(name = "search", mixinStandardHelpOptions = true, description = "Search the library.")
final class SearchCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Mixin
    private final SettingOptions settings = new SettingOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "QUERY",
            description = "Words to look for; see the search tips in the help")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Print what GET /api/v1/search answers")
    private boolean json;

    @Option(names = "--page", paramLabel = "N", description = "Page of results, from 1")
    private String page = "1";

    @Option(names = "--size", paramLabel = "N", description = "Documents a page, up to 100")
    private String size = "10";

    @Option(names = "--sort", paramLabel = "ORDER", description = "relevance, newest, oldest or publisher")
    private String sort = "relevance";

    @Option(
            names = "--filter",
            paramLabel = "FACET=VALUE",
            description = "Only documents with this value, for example type=lcspr; not.type=lcspr leaves them out")
    private List<String> filters = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    SearchCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        try (Work work = Works.onExisting(settings.settings(), clock)) {
            JsonNode answer = new ObjectMapper().readTree(work.search(parameters()));
            if (answer.has("status") && answer.has("detail")) {
                throw new ParameterException(
                        Console.line(spec), answer.path("detail").asText());
            }
            Console console = Console.of(spec);
            if (json) {
                console.say(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
            } else {
                print(answer, console);
            }
            return ExitCode.GOOD;
        }
    }

    private Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of(String.join(" ", words)));
        parameters.put("page", List.of(page));
        parameters.put("size", List.of(size));
        parameters.put("sort", List.of(sort));
        for (String each : filters) {
            int mark = each.indexOf('=');
            if (mark < 1) {
                throw new ParameterException(
                        Console.line(spec), "A filter looks like type=lcspr; “" + each + "” does not.");
            }
            parameters
                    .computeIfAbsent(each.substring(0, mark), key -> new ArrayList<>())
                    .add(each.substring(mark + 1));
        }
        return parameters;
    }

    private static void print(JsonNode answer, Console console) {
        console.say(answer.path("total").asInt() + " documents, "
                + answer.path("totalPassages").asInt() + " passages");
        for (JsonNode document : answer.path("documents")) {
            console.say("");
            console.say(Console.shown(document.path("title").asText()) + " ("
                    + document.path("type").asText()
                    + (document.path("year").isNull()
                            ? ""
                            : ", " + document.path("year").asText()) + ")");
            for (JsonNode passage : document.path("passages")) {
                console.say("  " + place(passage)
                        + Console.shown(passage.path("snippet").asText().replace('\n', ' ')));
            }
        }
    }

    private static String place(JsonNode passage) {
        String label = passage.path("pageLabel").isNull()
                ? passage.path("page").asText("")
                : passage.path("pageLabel").asText();
        String pageText = label.isEmpty() || "null".equals(label) ? "" : "page " + label;
        String paragraph = passage.path("paragraph").isNull()
                ? ""
                : "paragraph " + passage.path("paragraph").asText();
        String both = pageText.isEmpty() || paragraph.isEmpty() ? pageText + paragraph : pageText + ", " + paragraph;
        return both.isEmpty() ? "" : "[" + both + "] ";
    }
}
