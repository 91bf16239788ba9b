package io.carillon.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.app.wiring.settings.ChimePlugin;
import io.carillon.app.wiring.settings.Settings;
import io.carillon.app.wiring.settings.SettingsReader;
import io.carillon.ports.store.StorageUnavailable;
import io.carillon.testkit.store.InMemoryStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssemblyTest {
    private final Settings settings = new SettingsReader(List.of(new ChimePlugin()), Map.of())
            .read("channels: {bell: {provider: chime, password: p, tower: east}}", Path.of("/tmp"));

    @Test
    void useCasesShouldKnowTheConfiguredChannels() {
        try (Assembly assembly = Assembly.start(settings, (file, clock) -> new InMemoryStore(clock))) {
            assertThat(assembly.useCases().readChannels().list())
                    .extracting(channel -> channel.id().value())
                    .containsExactly("bell");
        }
    }

    @Test
    void startShouldThrowWhatTheStoreThrewWhenItCannotBeOpened() {
        assertThatThrownBy(() -> Assembly.start(settings, (file, clock) -> {
                    throw new StorageUnavailable("locked");
                }))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessage("locked");
    }
}
