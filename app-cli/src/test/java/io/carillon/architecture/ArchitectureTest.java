package io.carillon.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the architecture on all of our classes, and the proof that each of them can fail. */
final class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.carillon");

    @ParameterizedTest
    @EnumSource
    void ourClassesShouldKeepTheRule(Rules rule) {
        rule.rule().check(OURS);
    }

    @ParameterizedTest
    @EnumSource
    void ruleShouldFailWhenAClassBreaksIt(Rules rule) throws ClassNotFoundException {
        for (String name : rule.planted()) {
            assertThat(OURS.contain(name)).isFalse();
        }
        var loader = getClass().getClassLoader();
        Class<?>[] planted = new Class<?>[rule.planted().size()];
        for (int i = 0; i < planted.length; i++) {
            planted[i] = Class.forName(rule.planted().get(i), false, loader);
        }

        var result = rule.rule().evaluate(new ClassFileImporter().importClasses(planted));

        assertThat(result.hasViolation()).isTrue();
        assertThat(String.join(" ", result.getFailureReport().getDetails()))
                .contains(rule.planted().get(0));
    }

    @ParameterizedTest
    @EnumSource
    void ruleShouldFailWhenThereIsNothingToLookAt(Rules rule) {
        JavaClasses none = new ClassFileImporter().importClasses(List.of());

        assertThatThrownBy(() -> rule.rule().check(none)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain",
                "ports.provider",
                "ports.store",
                "ports.usecase",
                "application",
                "adapters.wire",
                "adapters.afilnet.client",
                "adapters.afilnet.server",
                "adapters.apiusb.client",
                "adapters.apiusb.server",
                "adapters.jetchat.client",
                "adapters.jetchat.server",
                "adapters.sms.client",
                "adapters.sms.server",
                "adapters.store",
                "simulator",
                "app.wiring",
                "app.http",
                "app.cli.client",
                "app.cli.command",
            })
    void everyRoomOfTheHouseShouldHaveClassesInIt(String room) {
        assertThat(OURS.stream().anyMatch(c -> c.getName().startsWith("io.carillon." + room + ".")))
                .isTrue();
    }

    @Test
    void testKitShouldNotBeOnTheClassPathOfTheApps() {
        assertThat(OURS.stream().map(c -> c.getPackageName()))
                .noneMatch(name -> name.startsWith("io.carillon.testkit"));
    }
}
