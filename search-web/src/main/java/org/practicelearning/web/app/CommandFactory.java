package org.practicelearning.web.app;

import java.lang.reflect.Constructor;
import java.time.InstantSource;
import picocli.CommandLine;

/** Makes the commands, giving the clock to those that ask for one. */
final class CommandFactory implements CommandLine.IFactory {
    private final CommandLine.IFactory plain = CommandLine.defaultFactory();
    private final InstantSource clock;

    CommandFactory(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> each : type.getDeclaredConstructors()) {
            if (each.getParameterCount() == 1 && each.getParameterTypes()[0] == InstantSource.class) {
                return type.cast(each.newInstance(clock));
            }
        }
        return plain.create(type);
    }
}
