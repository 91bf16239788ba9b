package io.carillon.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the architecture allows, and for each rule a class of ours that breaks it. */
enum Rules {
    DOMAIN_SEES_THE_LANGUAGE_ONLY(seesOnly("io.carillon.domain..", "java.."), "domain.planted.SeesPorts"),

    PORTS_SEE_THE_DOMAIN(
            seesOnly("io.carillon.ports..", "java..", "io.carillon.domain.."), "ports.planted.SeesAdapter"),

    APPLICATION_SEES_NO_TECHNOLOGY(
            seesOnly(
                    "io.carillon.application..",
                    "java..",
                    "io.carillon.domain..",
                    "io.carillon.ports..",
                    "org.slf4j.."),
            "application.planted.SeesGuice"),

    ADAPTERS_SEE_NO_APPLICATION(
            noClasses()
                    .that()
                    .resideInAPackage("io.carillon.adapters..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.carillon.application..", "io.carillon.app..", "io.carillon.simulator.."),
            "adapters.planted.SeesApplication"),

    ADAPTERS_DO_NOT_SEE_EACH_OTHER(
            slices().matching("io.carillon.adapters.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(
                            DescribedPredicate.alwaysTrue(), resideInAnyPackage("io.carillon.adapters.wire..")),
            "adapters.planted.SeesOtherAdapter",
            "adapters.other.Other"),

    CLIENT_SIDE_SEES_NO_SERVER_SIDE(
            noClasses()
                    .that()
                    .resideInAPackage("io.carillon.adapters.*.client..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.carillon.adapters.*.server.."),
            "adapters.planted.client.SeesServer"),

    SERVER_SIDE_SEES_NOTHING_OF_ITS_CLIENT(
            noClasses()
                    .that()
                    .resideInAPackage("io.carillon.adapters.*.server..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("io.carillon.adapters.*..", "retrofit2..", "okhttp3..")
                            .and(resideOutsideOfPackages(
                                    "io.carillon.adapters.*.server..", "io.carillon.adapters.wire.."))),
            "adapters.planted.server.SeesClient"),

    HTTP_CLIENTS_STAY_IN_THE_ADAPTERS(
            noClasses()
                    .that()
                    .resideOutsideOfPackages("io.carillon.adapters..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("retrofit2..", "okhttp3.."),
            "ports.planted.SeesRetrofit"),

    SQL_STAYS_IN_THE_STORE(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.carillon.adapters.store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.jooq..", "java.sql..", "org.sqlite..", "org.flywaydb.."),
            "application.planted.SeesSql"),

    GUICE_STAYS_IN_THE_APPS(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.carillon.app..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.google.inject..", "jakarta.inject.."),
            "adapters.planted.SeesGuice"),

    SIMULATOR_SEES_SERVER_SIDES_ONLY(
            noClasses()
                    .that()
                    .resideInAPackage("io.carillon.simulator..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("io.carillon..")
                            .and(resideOutsideOfPackages(
                                    "io.carillon.simulator..",
                                    "io.carillon.adapters.*.server..",
                                    "io.carillon.adapters.wire.."))),
            "simulator.planted.SeesClient"),

    THE_THIN_CLIENT_STAYS_THIN(
            seesOnly(
                    new String[] {
                        "io.carillon.app.cli.bulk..",
                        "io.carillon.app.cli.client..",
                        "io.carillon.app.cli.command..",
                        "io.carillon.app.cli.json..",
                        "io.carillon.app.cli.output.."
                    },
                    "java..",
                    "picocli..",
                    "com.fasterxml.jackson.core.."),
            "app.cli.client.planted.SeesDatabind"),

    PACKAGES_HAVE_NO_CYCLES(
            slices().matching("io.carillon.(**)")
                    .should()
                    .beFreeOfCycles()
                    // Generated from the schema, not written by anybody.
                    .ignoreDependency(
                            resideInAnyPackage("io.carillon.adapters.store.schema.."),
                            resideInAnyPackage("io.carillon.adapters.store.schema.."))
                    // A module's entry point names its rooms, and lives beside the settings that the rooms take.
                    .ignoreDependency(
                            HasName.Predicates.nameMatching(Names.ENTRY_POINTS), DescribedPredicate.alwaysTrue()),
            "application.planted.cycle.one.One",
            "application.planted.cycle.two.Two"),

    NAMES_SAY_A_ROLE(
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveNameMatching(".*(Util|Utils|Helper|Manager|Common)"),
            "domain.planted.MessageManager");

    private final ArchRule rule;
    private final List<String> planted;

    Rules(ArchRule rule, String... planted) {
        this.rule = rule;
        this.planted = Arrays.stream(planted).map(name -> "io.carillon." + name).toList();
    }

    ArchRule rule() {
        return rule;
    }

    /** The names of the classes that break it. */
    List<String> planted() {
        return planted;
    }

    private static ArchRule seesOnly(String one, String... allowed) {
        return seesOnly(new String[] {one}, allowed);
    }

    private static ArchRule seesOnly(String[] packages, String... allowed) {
        String[] all =
                Stream.concat(Arrays.stream(packages), Arrays.stream(allowed)).toArray(String[]::new);
        // Arrays have no package of their own that says anything; their element type is looked at as well.
        DescribedPredicate<JavaClass> stranger = not(resideInAnyPackage(all))
                .and(DescribedPredicate.describe("no array or primitive", c -> !c.isArray() && !c.isPrimitive()));
        return classes()
                .that()
                .resideInAnyPackage(packages)
                .should(ArchConditions.never(ArchConditions.dependOnClassesThat(stranger)));
    }

    /** Apart, because an enum's constants are made before its fields. */
    private static final class Names {
        private static final String ENTRY_POINTS = "io\\.carillon\\."
                + "(application\\.Carillon(\\$.*)?|adapters\\.[a-z]+\\.[A-Za-z]+Plugin|app\\.http\\.Routing)";
    }
}
