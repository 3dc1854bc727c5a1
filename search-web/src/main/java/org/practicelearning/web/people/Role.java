package org.practicelearning.web.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a person is in the partnership. Everybody has one; it says nothing about the cases a person is on the team of. */
public enum Role {
    READER("Reader", "Searches and reads", Duty.READ, Duty.OWN),
    TRAINER("Trainer", "Reads, and gathers passages for training", Duty.READ, Duty.OWN, Duty.COLLECT),
    REVIEWER(
            "Reviewer",
            "Reads, checks themes and adds documents",
            Duty.READ,
            Duty.OWN,
            Duty.COLLECT,
            Duty.CODE,
            Duty.ADD),
    LEAD(
            "Learning lead",
            "Reads, checks themes, adds documents, keeps the catalogue and the vocabulary, makes cases and names their teams",
            Duty.READ,
            Duty.OWN,
            Duty.COLLECT,
            Duty.CODE,
            Duty.ADD,
            Duty.KEEP,
            Duty.SHAPE),
    ADMINISTRATOR(
            "Administrator",
            "Invites people and sets the library up; reads nothing restricted",
            Duty.READ,
            Duty.OWN,
            Duty.SHAPE,
            Duty.ADMINISTER);

    private final String label;
    private final String hint;
    private final Set<Duty> duties;

    Role(String label, String hint, Duty first, Duty... more) {
        this.label = label;
        this.hint = hint;
        this.duties = EnumSet.of(first, more);
    }

    /** The word in forms, commands and the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** What such a person does, in one sentence. */
    public String hint() {
        return hint;
    }

    /** Whether such a person may be named to a case team. Trainers make material for everybody. */
    public boolean opensRestricted() {
        return this != TRAINER;
    }

    public boolean has(Duty duty) {
        return duties.contains(duty);
    }

    /** Finds a role by its key. */
    public static Optional<Role> ofKey(String key) {
        String wanted = key.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.key().equals(wanted)).findFirst();
    }
}
