package org.practicelearning.web.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.indexer.taxonomy.SchemeSeed;

/** What forms send is read with care. */
class FormFieldsTest {
    private static final String QUEUE = "/tags/review";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/doc/",
                "/\\elsewhere.example",
                "/doc/\r\nLocation: x",
                "/docs",
                "/doc/a b",
                "javascript:alert(1)",
                ""
            })
    void leadsBackToNoOtherSite(String sent) {
        assertThat(WayBack.read(sent)).isEqualTo(QUEUE);
        assertThat(WayBack.read(null)).isEqualTo(QUEUE);
        assertThat(WayBack.read("/doc/" + "a".repeat(10_000))).isEqualTo(QUEUE);
    }

    @Test
    void saysWhatWasDoneOnceAndKeepsThePlace() {
        assertThat(WayBack.saying("/doc/a?done=old&at=p#p", "new")).isEqualTo("/doc/a?at=p&done=new#p");
        assertThat(WayBack.saying("/tags/review?page=2&done=old#item-3", "new"))
                .isEqualTo("/tags/review?page=2&done=new#item-3");
        assertThat(WayBack.saying("/tags/review", "new")).isEqualTo("/tags/review?done=new");
        assertThat(WayBack.plain("/tags/review?done=old")).isEqualTo("/tags/review");
    }

    @Test
    void readsAnItemAndNothingLikeIt() {
        TagItem item = new TagItem("doc", "passage", "harm.neglect", TagStatus.CONSIDERED);

        assertThat(TagItem.read(item.toString())).contains(item);
        assertThat(TagItem.read("doc/passage/harm.neglect")).isEmpty();
        assertThat(TagItem.read("doc/passage/harm.neglect/certain")).isEmpty();
        assertThat(TagItem.read("a/b/c/d/happened")).isEmpty();
        assertThat(TagItem.read("x".repeat(10_000))).isEmpty();
    }

    @Test
    void takesANameOfReasonableLength() {
        assertThat(Coder.read("  Priya\n\t O'Brien ")).contains("Priya O'Brien");
        assertThat(Coder.read("x".repeat(80))).isPresent();
        assertThat(Coder.read("x".repeat(81))).isEmpty();
        assertThat(Coder.read(" \u200b ")).isEmpty();
        assertThat(Coder.read(null)).isEmpty();
    }

    @Test
    void findsAThemeByAnyOfItsNames() {
        ThemeFinder finder = new ThemeFinder(SchemeSeed.read());

        assertThat(finder.named("neglect")).contains("harm.neglect");
        assertThat(finder.named("harm.neglect")).contains("harm.neglect");
        assertThat(finder.named("no such theme")).isEmpty();
        assertThat(finder.like("negl")).extracting(each -> each.id()).startsWith("harm.neglect");
        assertThat(finder.like("x".repeat(10_000))).isEmpty();
        assertThat(finder.like("")).hasSizeGreaterThan(100);
    }
}
