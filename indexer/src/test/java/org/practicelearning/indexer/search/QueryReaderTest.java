package org.practicelearning.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {

    private static String read(String query) {
        return QueryReader.read(query).node().map(QueryNode::text).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "neglect school | neglect school",
                "neglect AND school | neglect AND school",
                "a b OR c AND d | (a b) OR (c AND d)",
                "(a OR b) c | (a OR b) c",
                "neglect -school | neglect -school",
                "neglect NOT school | neglect -school",
                "NOT (a b) | -(a b)",
                "\"was not brought\" | \"was not brought\"",
                "\"a b\"~5 | \"a b\"~5",
                "\"a b\"~ | \"a b\"~5",
                "exploit* | exploit*",
                "title:neglect | title:neglect",
                "publisher:\"West mere\" x | publisher:\"West mere\" x",
                "year:2015-2019 | year:2015-2019",
                "year:2019 | year:2019",
                "year:2019- | year:2019-",
                "black and white | black and white",
                "non-accidental | non-accidental",
                "neglect - school | neglect school",
                "was she seen? | was she seen?"
            })
    void readsTheLanguage(String query, String meaning) {
        assertThat(read(query)).isEqualTo(meaning);
        assertThat(QueryReader.read(query).remark()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"was not brought | \"was not brought\" | QUOTE_MISSING",
                "(neglect | neglect | BRACKET_NOT_CLOSED",
                "neglect) school | neglect school | BRACKET_NOT_OPENED",
                "neglect AND | neglect | SIGN_ALONE",
                "OR neglect | neglect | SIGN_ALONE",
                "neglect AND OR school | (neglect) OR school | SIGN_ALONE",
                "*glect | glect | STAR",
                "ne* | ne | STAR",
                "neg*lect | neglect | STAR",
                "wom?n x | womn x | QUESTION_MARK",
                "neglect~2 | neglect | NEARNESS",
                "colour:red | colour red | UNKNOWN_FIELD",
                "year:soon neglect | neglect | NOT_A_NUMBER",
                "title: neglect | neglect | FIELD_EMPTY",
                "\"exploit* child\" | \"exploit child\" | STAR_IN_QUOTES"
            })
    void saysWhatItCouldNotReadAndReadsTheRest(String query, String meaning, Remark remark) {
        assertThat(read(query).replace("(neglect)", "neglect")).isEqualTo(meaning.replace("(neglect)", "neglect"));
        assertThat(QueryReader.read(query).remark()).contains(remark);
    }

    @Test
    void usesTheBeginningOfAVeryLongQuery() {
        QueryReader.ReadQuery read = QueryReader.read("neglect ".repeat(1_250));

        assertThat(read.remark()).contains(Remark.TOO_LONG);
        assertThat(read.text().length()).isLessThanOrEqualTo(QueryLexer.LONGEST);
    }

    @Test
    void usesSixtyFourWords() {
        QueryReader.ReadQuery read = QueryReader.read("a1 ".repeat(300));

        assertThat(read.remark()).contains(Remark.TOO_MANY_WORDS);
        assertThat(read.text().split(" ")).hasSize(QueryLexer.MOST_WORDS);
    }

    @Test
    void cutsDepthInsteadOfExhaustingTheThread() {
        QueryReader.ReadQuery read = QueryReader.read("(".repeat(400) + "neglect" + ")".repeat(400));

        assertThat(read.remark()).contains(Remark.TOO_DEEP);
        assertThat(read.text()).isEqualTo("neglect");
    }

    @Test
    void readsItsOwnWritingTheSame() {
        String written = read("(a OR \"b c\"~3) -d title:e year:2010-2012 f*");

        assertThat(read(written)).isEqualTo(written);
    }

    @Test
    void neverThrows() {
        Random random = new Random(20261121);
        String signs = "\"()-~*?: ANDORT titleyear:0123abc\u201C\u2019\uD83D\uDE00\u0000\t&|+!^[]{}\\/.";
        for (int run = 0; run < 5_000; run++) {
            StringBuilder query = new StringBuilder();
            int length = random.nextInt(60);
            for (int at = 0; at < length; at++) {
                query.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThatCode(() -> QueryReader.read(query.toString()).text())
                    .as("seed 20261121, query %s", query)
                    .doesNotThrowAnyException();
        }
    }
}
