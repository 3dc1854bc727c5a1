package org.practicelearning.web.settings;

/** A setting that is unknown or cannot be read. The message is for the person who set it. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingsException(String message) {
        super(message);
    }
}
