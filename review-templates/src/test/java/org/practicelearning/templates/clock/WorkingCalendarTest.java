package org.practicelearning.templates.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /**
     * England and Wales, 2017 to 2023, as the Government Digital Service keeps them for GOV.UK (alphagov/frontend,
     * {@code lib/data/bank-holidays.json}), with the two days proclaimed after that file: the state funeral of 2022 and the
     * coronation of 2023.
     */
    private static final String PUBLISHED = """
            2017-01-02 2017-04-14 2017-04-17 2017-05-01 2017-05-29 2017-08-28 2017-12-25 2017-12-26
            2018-01-01 2018-03-30 2018-04-02 2018-05-07 2018-05-28 2018-08-27 2018-12-25 2018-12-26
            2019-01-01 2019-04-19 2019-04-22 2019-05-06 2019-05-27 2019-08-26 2019-12-25 2019-12-26
            2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28
            2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28
            2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27
            2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26
            """;

    @Test
    void knowsEveryPublishedBankHolidayAndNoOther() {
        WorkingCalendar calendar = new WorkingCalendar(HolidayChanges.none());
        List<LocalDate> closed = LocalDate.of(2017, 1, 1)
                .datesUntil(LocalDate.of(2024, 1, 1))
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                .filter(day -> calendar.notWorking(day).isPresent())
                .toList();

        assertThat(closed)
                .containsExactlyElementsOf(Stream.of(PUBLISHED.strip().split("\\s+"))
                        .map(LocalDate::parse)
                        .toList());
    }
}
