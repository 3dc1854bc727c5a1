package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.web.people.Role;

/** Who sees whose collections, and what of them. */
class SharedCollectionsTest {
    @TempDir
    Path folder;

    private TestSite site;
    private @Nullable TestSite other;
    private Member priya;
    private Member sam;
    private String collection = "";

    @BeforeEach
    void twoPeopleAndACollection() {
        site = new TestSite(library(), folder);
        priya = Member.of(site, Role.REVIEWER, "Priya Shah");
        sam = Member.of(site, Role.TRAINER, "Sam Reed");
        priya.post("/collections/add", "take", "lh24-2", "back", "/doc/lh24");
        collection = CollectionsTest.all(priya.get("/collections").body(), "href=\"(/collections/[0-9a-f-]{36})\"")
                .getFirst();
    }

    @AfterEach
    void stop() {
        site.close();
        if (other != null) {
            other.close();
        }
    }

    private InventedLibrary library() {
        return TestSite.standardLibrary(folder)
                .with(InventedDocument.titled("held", "Rapid review of somebody")
                        .in(Compartment.ofCase("qx7"))
                        .says(1, "1", "Nobody but the team may read that the quixotic zebra was not brought.")
                        .build());
    }

    private void share(String how) {
        CollectionsTest.location(priya.post(collection + "/sharing", "sharing", how));
    }

    @Test
    void nobodyElseSeesACollectionThatIsNotShared() {
        assertThat(sam.get(collection).statusCode()).isEqualTo(404);
        assertThat(sam.get(collection + "/export.docx").statusCode()).isEqualTo(404);
        assertThat(sam.get("/collections").body()).doesNotContain(collection);
        assertThat(sam.post(collection + "/delete").statusCode()).isEqualTo(404);
    }

    @Test
    void colleaguesReadASharedOneAndCannotChangeIt() {
        share("read");
        String page = sam.get(collection).body();
        String item = CollectionsTest.all(page, "id=\"select-([0-9a-f-]{36})\"").getFirst();

        assertThat(page).contains("Made by Priya Shah, Northborough Council").contains("by Priya Shah");
        assertThat(page).doesNotContain("Take out").doesNotContain("Move up").doesNotContain("Who sees it");
        assertThat(sam.post("/collections/remove", "item", item).statusCode()).isEqualTo(403);
        assertThat(sam.post("/collections/note", "item", item, "note", "x").statusCode())
                .isEqualTo(403);
        assertThat(sam.post(collection + "/name", "name", "Mine now").statusCode())
                .isEqualTo(403);
        assertThat(sam.post(collection + "/current").statusCode()).isEqualTo(403);
    }

    @Test
    void colleaguesAddToOneThatIsOpenedToThemAndTakeOutTheirOwnOnly() {
        share("add");
        CollectionsTest.location(sam.post(collection + "/current"));
        sam.post("/collections/add", "take", "brief-1", "back", "/doc/brief");
        String page = sam.get(collection).body();

        assertThat(page).contains("2 quotations.");
        assertThat(CollectionsTest.all(page, "(Take out)<")).hasSize(1);
        assertThat(priya.get(collection).body()).contains("by Sam Reed");
    }

    @Test
    void aQuotationFromWhatAReaderMayNotOpenIsNotThereAtAll() {
        TestSite elsewhere = anotherSite();
        Member operator = operatorOf(elsewhere);
        operator.post("/collections/add", "take", "held-1", "back", "/doc/held");
        operator.post("/collections/add", "take", "lh24-2", "back", "/doc/lh24");
        String mixed = CollectionsTest.all(operator.get("/collections").body(), "href=\"(/collections/[0-9a-f-]{36})\"")
                .getFirst();
        operator.post(mixed + "/sharing", "sharing", "read");
        assertThat(operator.get(mixed).body()).contains("2 quotations.").contains("quixotic");
        Member reader = Member.of(elsewhere, Role.TRAINER, "Sam Reed");

        assertThat(reader.get(mixed).body())
                .contains("1 quotation.")
                .contains("Handling: <strong>Published</strong>")
                .contains("1. Child LH24")
                .doesNotContain("quixotic")
                .doesNotContain("Rapid review");
        assertThat(reader.get("/collections").body()).contains("1 quotation.");
        assertThat(reader.get(mixed + "/export.csv").body())
                .doesNotContain("quixotic")
                .contains("Handling: Published");
    }

    private TestSite anotherSite() {
        TestSite made = new TestSite(library(), folder.resolve("other"));
        other = made;
        return made;
    }

    private static Member operatorOf(TestSite site) {
        Member operator = new Member(site);
        operator.get("/help");
        return operator;
    }

    @Test
    void aReaderWithoutTheDutySeesNoButtonAndMayNotAdd() {
        Member reader = Member.of(site, Role.READER, "Ola Nwosu");
        share("read");

        assertThat(reader.get("/search?q=missed").body())
                .doesNotContain("name=\"take\"")
                .doesNotContain("id=\"collect\"");
        assertThat(reader.post("/collections/add", "take", "lh24-2").statusCode())
                .isEqualTo(403);
        assertThat(reader.get(collection).statusCode()).isEqualTo(200);
        assertThat(reader.get("/collections").body()).doesNotContain("Make a collection");
    }
}
