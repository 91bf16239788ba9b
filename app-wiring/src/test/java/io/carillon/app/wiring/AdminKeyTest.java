package io.carillon.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.app.wiring.settings.SettingsException;
import io.carillon.ports.provider.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminKeyTest {
    @TempDir
    Path folder;

    @Test
    void keyShouldComeFromTheEnvironmentWhenItIsSet() {
        Secret key = AdminKey.resolve(Map.of(AdminKey.VARIABLE, "given"), folder.resolve("c.db"));

        assertThat(key.reveal()).isEqualTo("given");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keyShouldBeMadeOnceAndKeptForTheOwnerOnlyWhenNoneIsSet() throws IOException {
        Path store = folder.resolve("data/c.db");
        Secret first = AdminKey.resolve(Map.of(AdminKey.VARIABLE, ""), store);

        assertThat(first.reveal()).matches("[A-Za-z0-9_-]{43}");
        assertThat(AdminKey.resolve(Map.of(), store)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/c.db.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keyShouldBeRefusedWithoutShowingItWhenItCannotBeSent() {
        assertThatThrownBy(() -> AdminKey.resolve(Map.of(AdminKey.VARIABLE, "two words"), folder.resolve("c.db")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(AdminKey.VARIABLE)
                .hasMessageNotContaining("two words");
    }
}
