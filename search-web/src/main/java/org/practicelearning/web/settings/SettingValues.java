package org.practicelearning.web.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.practicelearning.web.settings.SettingSources.Sourced;

/** Every setting with its value as given and where it came from; not yet checked. */
public final class SettingValues {
    private final EnumMap<Setting, Sourced> values;

    SettingValues(Map<Setting, Sourced> values) {
        this.values = new EnumMap<>(values);
    }

    /** The value of a setting; there is one for each. */
    public Sourced of(Setting setting) {
        return Objects.requireNonNull(values.get(setting), setting::key);
    }

    /** All of them in the order of {@link Setting}. */
    public void forEach(BiConsumer<Setting, Sourced> action) {
        values.forEach(action);
    }
}
