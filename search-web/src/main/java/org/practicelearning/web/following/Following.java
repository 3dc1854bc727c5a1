package org.practicelearning.web.following;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.search.SearchAddress;

/** What people keep an eye on. Everything is asked and changed as a reader, and nobody reaches what is another's. Thread-safe. */
public final class Following {
    /** Saved searches, and things followed, of one person; a page of more would be no help. */
    public static final int MOST = 100;

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbiFollowing rows;
    private final Function<String, Reader> readers;
    private final InstantSource clock;

    /** @param readers what the person of an id may open now; nothing when there is nobody of that id, or no longer */
    public Following(H2Database database, Function<String, Reader> readers, InstantSource clock) {
        this.rows = new JdbiFollowing(database);
        this.readers = readers;
        this.clock = clock;
    }

    /** A person's own searches, by name. */
    public List<SavedSearch> own(Reader reader) {
        return rows.ownedBy(reader.id());
    }

    /** Searches that others share with a person. */
    public List<SavedSearch> shared(Reader reader) {
        return rows.sharedByOthers(reader.id()).stream()
                .filter(each -> each.isOpenTo(reader))
                .toList();
    }

    /** A search that a person may see; what is another's and what there is not are alike. */
    public Optional<SavedSearch> find(Reader reader, String id) {
        return rows.find(id).filter(each -> each.isOpenTo(reader));
    }

    /** Keeps a search, looked at now. Empty when the person has as many as there may be, or it is too long. */
    public Optional<SavedSearch> save(Reader reader, String name, SearchAddress search) {
        String address = search.onPage(1).inPagesOf(SearchAddress.USUAL_SIZE).toPage();
        if (rows.ownedBy(reader.id()).size() >= MOST || address.length() > SavedSearch.LONGEST_ADDRESS) {
            return Optional.empty();
        }
        SavedSearch saved =
                new SavedSearch(UUID.randomUUID().toString(), reader.id(), name, address, "", clock.instant());
        rows.save(saved);
        rows.looked(saved.id(), reader.id(), saved.made());
        return Optional.of(saved);
    }

    /** Shares an own search with the readers of a compartment, or with nobody again. */
    public boolean share(Reader reader, String id, String sharing) {
        Optional<SavedSearch> own = rows.find(id).filter(each -> each.isOwnedBy(reader));
        own.ifPresent(each -> rows.share(id, sharing));
        return own.isPresent();
    }

    /** Forgets an own search, for those too it was shared with. */
    public boolean forget(Reader reader, String id) {
        Optional<SavedSearch> own = rows.find(id).filter(each -> each.isOwnedBy(reader));
        own.ifPresent(each -> rows.forget(id));
        return own.isPresent();
    }

    /** When a person last looked at each search, by its id. */
    public Map<String, Instant> looks(Reader reader) {
        return rows.looks(reader.id());
    }

    /** The person has looked. */
    public void look(Reader reader, SavedSearch search) {
        rows.looked(search.id(), reader.id(), clock.instant());
    }

    public List<Follow> follows(Reader reader) {
        return rows.follows(reader.id());
    }

    /** Follows something; nothing happens when the person follows as much as may be, or this already. */
    public void follow(Reader reader, Follow.Kind kind, String what) {
        List<Follow> known = rows.follows(reader.id());
        boolean already = known.stream()
                .anyMatch(each -> each.kind() == kind && each.what().equals(what));
        if (!already && known.size() < MOST && what.length() <= Follow.LONGEST) {
            rows.follow(reader.id(), new Follow(reader.id(), kind, what, clock.instant(), ""));
        }
    }

    /** What others follow and share with a person who does not follow it, once however many do. */
    public List<Follow> sharedFollows(Reader reader) {
        List<Follow> known = new ArrayList<>(rows.follows(reader.id()));
        int own = known.size();
        rows.followsSharedByOthers(reader.id()).stream()
                .filter(each -> isOpen(reader, each.sharing()) && known.stream().noneMatch(each::isLike))
                .forEach(known::add);
        return List.copyOf(known.subList(own, known.size()));
    }

    /** Shares what a person follows with the readers of a compartment, or with nobody again. */
    public void shareFollow(Reader reader, Follow.Kind kind, String what, String sharing) {
        rows.shareFollow(reader.id(), kind, what, sharing);
    }

    static boolean isOpen(Reader reader, String sharing) {
        return Compartment.isKey(sharing) && reader.opens(new Compartment(sharing));
    }

    /** Whether something is shared with the team of a case: what it is called then belongs to the case. */
    static boolean isOfCase(String sharing) {
        return Compartment.isKey(sharing) && new Compartment(sharing).accessClass() == AccessClass.RESTRICTED;
    }

    public void unfollow(Reader reader, Follow.Kind kind, String what) {
        rows.unfollow(reader.id(), kind, what);
    }

    /** When the address of a person's feed was made; empty when there is none. */
    public Optional<Instant> feedMade(Reader reader) {
        return rows.feedMade(reader.id());
    }

    /** Makes a new secret for the address of a person's feed. It is known to nobody but whoever gets it now. */
    public String makeFeed(Reader reader) {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        rows.putFeed(reader.id(), hash(secret), clock.instant());
        return secret;
    }

    public void revokeFeed(Reader reader) {
        rows.revokeFeed(reader.id());
    }

    /** Whoever a secret belongs to, as they may read now, but for restricted documents: those never leave by a feed. */
    public Optional<Reader> feedReader(String secret) {
        return rows.feedOwner(hash(secret))
                .map(readers)
                .map(owner -> new Reader(
                        owner.id(), each -> each.accessClass() != AccessClass.RESTRICTED && owner.opens(each)));
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
