package org.practicelearning.web.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.search.SearchAddress;

class FollowingTest {
    private static final Compartment CASE = Compartment.ofCase("heron-2026");
    private static final Reader ADA = reader("ada", Compartment.PUBLISHED, Compartment.PARTNERSHIP, CASE);
    private static final Reader BEN = reader("ben", Compartment.PUBLISHED, Compartment.PARTNERSHIP);

    @TempDir
    Path folder;

    private final Map<String, Reader> people = new HashMap<>();
    private H2Database database;
    private Following following;

    @BeforeEach
    void open() {
        database = H2Database.open(folder);
        people.put("ada", ADA);
        people.put("ben", BEN);
        following = new Following(
                database,
                id -> people.getOrDefault(id, reader("nobody")),
                InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSearchIsItsOwnersUntilItIsShared() {
        SavedSearch saved = saved(ADA);
        assertThat(following.find(BEN, saved.id())).isEmpty();
        assertThat(following.shared(BEN)).isEmpty();
        following.share(ADA, saved.id(), "partnership");
        assertThat(following.find(BEN, saved.id())).isPresent();
        assertThat(following.shared(BEN)).hasSize(1);
        assertThat(following.shared(Reader.anyone())).isEmpty();
    }

    @Test
    void aSearchSharedWithATeamIsSeenByTheTeamOnly() {
        SavedSearch saved = saved(ADA);
        following.share(ADA, saved.id(), CASE.key());
        assertThat(following.find(BEN, saved.id())).isEmpty();
        assertThat(following.find(reader("cy", CASE), saved.id())).isPresent();
    }

    @Test
    void nobodySharesOrForgetsWhatIsAnothers() {
        SavedSearch saved = saved(ADA);
        following.share(ADA, saved.id(), "partnership");
        assertThat(following.share(BEN, saved.id(), "")).isFalse();
        assertThat(following.forget(BEN, saved.id())).isFalse();
        assertThat(following.forget(ADA, saved.id())).isTrue();
        assertThat(following.find(BEN, saved.id())).isEmpty();
    }

    @Test
    void aSearchComesBackAsItWas() {
        SearchAddress search = SearchAddress.of("“was not brought” & +a=b")
                .with(FacetField.PUBLISHER, "Ä & Ö = one")
                .excluding(FacetField.YEAR, "2014")
                .withExact(true);
        assertThat(following.save(ADA, "mine", search).orElseThrow().search()).isEqualTo(search);
    }

    @Test
    void aFeedReadsAsItsOwnerMayNow() {
        Reader before = following.feedReader(following.makeFeed(ADA)).orElseThrow();
        assertThat(before.opens(Compartment.PARTNERSHIP)).isTrue();
        people.remove("ada");
        String secret = following.makeFeed(ADA);
        assertThat(following.feedReader(secret).orElseThrow().opens(Compartment.PUBLISHED))
                .isFalse();
    }

    @Test
    void aFeedNeverReadsWhatIsRestricted() {
        Reader feed = following.feedReader(following.makeFeed(ADA)).orElseThrow();
        assertThat(ADA.opens(CASE)).isTrue();
        assertThat(feed.opens(CASE)).isFalse();
    }

    @Test
    void aFeedEndsWhenItIsRevokedOrMadeAnew() {
        String first = following.makeFeed(ADA);
        String second = following.makeFeed(ADA);
        assertThat(following.feedReader(first)).isEmpty();
        assertThat(following.feedReader(second)).isPresent();
        following.revokeFeed(ADA);
        assertThat(following.feedReader(second)).isEmpty();
        assertThat(following.feedMade(ADA)).isEmpty();
    }

    @Test
    void onlyAHashOfTheSecretIsKept() {
        String secret = following.makeFeed(ADA);
        String kept = database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT secret_hash FROM feed_address")
                        .mapTo(String.class)
                        .one());
        assertThat(kept).hasSize(64).isNotEqualTo(secret);
    }

    @Test
    void oneFollowsAThingOnce() {
        following.follow(ADA, Follow.Kind.THEME, "harm.neglect");
        following.follow(ADA, Follow.Kind.THEME, "harm.neglect");
        assertThat(following.follows(ADA)).hasSize(1);
        assertThat(following.follows(BEN)).isEmpty();
        following.unfollow(ADA, Follow.Kind.THEME, "harm.neglect");
        assertThat(following.follows(ADA)).isEmpty();
    }

    private SavedSearch saved(Reader owner) {
        return following.save(owner, "Neglect", SearchAddress.of("neglect")).orElseThrow();
    }

    private static Reader reader(String id, Compartment... open) {
        return new Reader(id, Set.of(open)::contains);
    }
}
