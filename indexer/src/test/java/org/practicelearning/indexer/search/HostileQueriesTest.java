package org.practicelearning.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.indexer.search.SampleDocument.aDocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, there is an answer in bounded time. */
class HostileQueriesTest extends SearchedLibrary {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((((((((",
                "))))",
                "\"",
                "\"\"",
                "-",
                "--",
                "*",
                "*:*",
                "~",
                "a~",
                ":",
                "title:",
                "year:",
                "AND",
                "OR OR",
                "NOT",
                "NOT NOT",
                "()",
                "(-)",
                "\u0000",
                "\uD83D",
                "a AND (b OR",
                "***a***",
                "a?b?c",
                "[a TO b]",
                "{!lucene}",
                "/(a|b)+/"
            })
    void answersHostileQueriesPlainly(String query) {
        library(aDocument("a").saying("School a b c."));

        assertThat(find(query)).isNotNull();
        assertThat(search.suggest(OPERATOR, query, 8)).isNotNull();
        assertThat(search.matchesIn(OPERATOR, "a", query, false)).isPresent();
    }

    @Test
    void boundsLongQueries() {
        library(aDocument("a").saying("School."));

        assertThat(find("school ".repeat(2_000)).reading().remark()).contains("1,000 characters");
        assertThat(find("s" + "c* ".repeat(300)).reading().remark()).isNotNull();
        assertThat(find("x".repeat(10_000)).total()).isZero();
    }
}
