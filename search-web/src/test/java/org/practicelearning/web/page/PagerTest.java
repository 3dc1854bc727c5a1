package org.practicelearning.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1; 1; ''",
                "1; 2; [1] 2",
                "1; 9; [1] 2 … 9",
                "3; 9; 1 2 [3] 4 … 9",
                "5; 9; 1 … 4 [5] 6 … 9",
                "8; 9; 1 … 7 [8] 9",
                "9; 9; 1 … 8 [9]"
            })
    void showsFirstLastAndNeighbours(int page, int pages, String shown) {
        Pager pager = Pager.of(page, pages, number -> "/p/" + number);
        String steps = pager.steps().stream()
                .map(step -> step.gap() ? "…" : step.current() ? "[" + step.number() + "]" : "" + step.number())
                .collect(Collectors.joining(" "));
        assertThat(steps).isEqualTo(shown);
    }
}
