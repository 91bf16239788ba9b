package io.carillon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What all suites want of an adapter's test, and what every adapter owes whatever it can do. */
public interface AdapterContract {
    /** Has what encodings change: it must arrive whole and be hidden in all its spellings. */
    Secret CANARY = Secret.of("Can4ry&=+ \"<\u00e9\u5bc6");

    /** How long the adapter under test may wait for an answer. Short, because some tests wait it out. */
    Duration TIMEOUT = Duration.ofMillis(800);

    /**
     * Opens an account of the provider at {@code baseUrl}, an address on loopback without a page.
     *
     * @param secret the one secret of the account: password, key or token; goes over the wire and is shown nowhere
     * @param timeout connecting, a pause between packets and a whole call each end after it
     */
    ProviderAccount open(URI baseUrl, Secret secret, Duration timeout);

    /** The rows of this suite in which the provider differs, each with the reason; none unless overridden. */
    default Set<Deviation> deviations() {
        return Set.of();
    }

    /** The names of all rows, so that a deviation from none of them is noticed. */
    Set<String> rowNames();

    @Test
    default void deviationsShouldNameRowsOfTheSuite() {
        assertThat(deviations().stream().map(Deviation::row).collect(Collectors.toSet()))
                .isSubsetOf(rowNames());
        assertThat(deviations())
                .doesNotHaveDuplicates()
                .hasSameSizeAs(deviations().stream().map(Deviation::row).collect(Collectors.toSet()));
    }

    @Test
    default void accountShouldNotShowItsSecret() {
        try (var account = open(ScriptedProvider.nobody(), CANARY, TIMEOUT)) {
            assertNoSecret(account.toString());
        }
    }

    /** The type that the row's result must have: the suite's, or the one of a declared deviation. */
    default Class<?> expected(String row, Class<?> bySuite) {
        return deviations().stream()
                .filter(deviation -> deviation.row().equals(row))
                .findFirst()
                .<Class<?>>map(Deviation::instead)
                .orElse(bySuite);
    }

    /** Fails when a recognisable part of the canary is in the text. */
    static void assertNoSecret(String text) {
        assertThat(List.of("Can4ry", CANARY.reveal()))
                .allSatisfy(secret -> assertThat(text).doesNotContain(secret));
    }
}
