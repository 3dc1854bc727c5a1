package org.practicelearning.templates.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicelearning.templates.guidance.Source;

/** Every shipped template holds what its form must hold. */
class ShippedTemplatesTest {
    private static List<Template> templates() {
        return ShippedTemplates.all();
    }

    private static Map<String, List<String>> lists() throws IOException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        try (InputStream file = Objects.requireNonNull(
                ShippedTemplatesTest.class.getResourceAsStream("field-lists.txt"), "field-lists.txt")) {
            List<String> current = new ArrayList<>();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(each -> !each.startsWith("#"))
                    .toList()) {
                if (line.startsWith("[")) {
                    current = new ArrayList<>();
                    lists.put(line.substring(1, line.length() - 1), current);
                } else {
                    current.addAll(Arrays.asList(line.split(" ")));
                }
            }
        }
        return lists;
    }

    private static Optional<Field> find(Template template, String path) {
        String[] keys = path.replaceAll("[*!]", "").split("\\.");
        Optional<Field> field = template.field(keys[0], keys[1]);
        return keys.length == 2 ? field : field.flatMap(table -> table.column(keys[2]));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsEveryFieldOfItsList(Template template) throws IOException {
        for (String path : lists().getOrDefault(template.key(), List.of())) {
            Optional<Field> field = find(template, path);
            assertThat(field).as(path).isPresent();
            assertThat(field.orElseThrow().identity()).as(path).isEqualTo(path.endsWith("!"));
            if (path.endsWith("*")) {
                assertThat(field.orElseThrow().requiredFor(ReviewState.SIGN_OFF))
                        .as(path)
                        .isTrue();
            }
        }
    }

    @Test
    void thereAreThirteenEachWithAList() throws IOException {
        assertThat(templates()).hasSize(13);
        assertThat(lists().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        templates().stream().map(Template::key).toList());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void namesNoParagraphThatNobodyRead(Template template) {
        assertThat(template.sections()).allSatisfy(section -> {
            assertThat(section.source().paragraph()).isEmpty();
            assertThat(section.source().text()).endsWith(Source.CHECK);
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void identitiesLieInTheKeyTableOnly(Template template) {
        assertThat(template.places().filter(place -> !place.field().identity()))
                .noneMatch(place -> place.field().label().matches("(?i).*(nhs number|date of birth|initials).*"));
    }

    @Test
    void equalityIsAskedForWhereverPracticeIsJudged() {
        assertThat(templates().stream()
                        .filter(template -> template.places()
                                .anyMatch(place -> place.field().means().equals(Optional.of(Meaning.EQUALITY))))
                        .map(Template::key))
                .containsExactly(
                        "serious-incident",
                        "rapid-review",
                        "agency-summary",
                        "terms-of-reference",
                        "lcspr-report",
                        "multi-agency-audit",
                        "yearly-report",
                        "other-learning-review");
    }

    @Test
    void promptsAskWhy() {
        for (String key : List.of("rapid-review", "lcspr-report", "agency-summary", "multi-agency-audit")) {
            assertThat(ShippedTemplates.find(key).orElseThrow().sections())
                    .as(key)
                    .filteredOn(section -> section.prompt().matches("(?i).*\\bwhy\\b.*"))
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void fileOfATemplateCanBeCopied() {
        assertThat(ShippedTemplates.text("action-plan").orElseThrow()).startsWith("template: action-plan");
        assertThat(ShippedTemplates.text("../passwords")).isEmpty();
    }
}
