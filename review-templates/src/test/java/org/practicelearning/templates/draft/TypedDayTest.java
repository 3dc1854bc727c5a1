package org.practicelearning.templates.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/4/2026",
                "01.04.2026",
                "1-4-2026",
                "1 April 2026",
                " 1  april 2026 ",
                "1 Apr 2026",
                "1-Apr-2026",
                "1st April 2026",
                "Wed 1 April, 2026",
                "Wednesday 1st Apr 2026",
                "2026-04-01",
                "2026-4-1",
                "2026-04-01 00:00:00",
                "2026-04-01T00:00:00Z"
            })
    void readsDaysAsPeopleAndSpreadsheetsWriteThem(String typed) {
        assertThat(TypedDay.stored(typed)).isEqualTo("2026-04-01");
        assertThat(TypedDay.fault(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 Sep 2026|2026-09-01",
                "30 Sept 2026|2026-09-30",
                "29/2/2028|2028-02-29",
            })
    void readsShortNamesOfMonths(String typed, String stored) {
        assertThat(TypedDay.stored(typed)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "30 February 2026|February 2026 has only 28 days, so the day cannot be 30.",
                "32/1/2026|The day “32” should be a number from 1 to 31.",
                "1/13/2026|The month “13” should be a month’s name or a number from 1 to 12.",
                "1 Aprl 2026|The month “Aprl” should be a month’s name or a number from 1 to 12.",
                "1/4/26|The year “26” should have four figures, like 2026.",
                "1/4/0226|The year should be between 1900 and 2199, not 0226.",
                "40/13/26|The day “40” should be a number from 1 to 31; the month “13” should be a month’s name or a number from 1 to 12; the year “26” should have four figures, like 2026.",
                "April 2026|The day is missing. Write day, month and year, for example 1 April 2026.",
                "1 April|The year is missing. Write day, month and year, for example 1 April 2026.",
                "2026|The day and the month are missing. Write day, month and year, for example 1 April 2026.",
                "the day before|This should be a date. Write day, month and year, for example 1 April 2026.",
                "-|This should be a date. Write day, month and year, for example 1 April 2026.",
                "1 or 2 April 2026|This should be a date. Write day, month and year, for example 1 April 2026.",
                "12345678901234567890/1/2026|The day “12345678901234567890” should be a number from 1 to 31."
            })
    void saysWhichPartIsWrong(String typed, String fault) {
        assertThat(TypedDay.fault(typed)).isEqualTo(fault);
        assertThat(TypedDay.stored(typed)).isEqualTo(typed);
    }
}
