package io.carillon.app.wiring;

import com.google.inject.AbstractModule;
import io.carillon.app.wiring.settings.Settings;
import java.time.Clock;

/** What everything else is made from. */
final class SettingsModule extends AbstractModule {
    private final Settings settings;
    private final Clock clock;

    SettingsModule(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void configure() {
        bind(Settings.class).toInstance(settings);
        bind(Clock.class).toInstance(clock);
    }
}
