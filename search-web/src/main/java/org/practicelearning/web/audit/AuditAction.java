package org.practicelearning.web.audit;

import java.util.Arrays;
import java.util.Optional;

/** What was done. */
public enum AuditAction {
    VIEW("view", "Viewed"),
    SEARCH("search", "Searched"),
    EXPORT("export", "Exported"),
    ADD("add", "Added documents"),
    EDIT("edit", "Edited"),
    DECISION("decision", "Decided about themes"),
    REMOVE("remove", "Removed"),
    SIGN_IN("sign-in", "Signed in or tried to"),
    SIGN_OUT("sign-out", "Signed out"),
    ACCOUNT("account", "Changed an account"),
    CASE("case", "Changed a case or its team"),
    PUBLISH("publish", "Decided about a publication"),
    SETTINGS("settings", "Changed settings"),
    REFUSED("refused", "Was refused"),
    /** Written by the log itself when it is opened and does not end as its seal says. */
    TAMPERED("tampered", "Log found tampered with");

    private final String key;
    private final String label;

    AuditAction(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The word in the log, in addresses and files. */
    public String key() {
        return key;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** Finds an action by its key. */
    public static Optional<AuditAction> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    /** Whether it must be on the disk before the person is answered; reading may follow a moment later. */
    boolean mustBeKept() {
        return this != VIEW && this != SEARCH && this != REFUSED;
    }
}
