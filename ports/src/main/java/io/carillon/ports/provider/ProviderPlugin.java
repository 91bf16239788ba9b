package io.carillon.ports.provider;

import java.util.List;
import java.util.Set;

/**
 * The way in of a provider adapter, found by {@link java.util.ServiceLoader}.
 *
 * @param <S> the adapter's settings: a record whose components are the keys of the configuration in snake case; {@link Secret},
 *     {@link java.net.URI}, {@link java.time.Duration}, {@link java.time.ZoneId}, enums, numbers, texts, lists, nested
 *     records and {@link java.util.Optional} are understood. An absent key arrives as null (or an empty Optional): the
 *     record's compact constructor gives the default.
 */
public interface ProviderPlugin<S extends Record> {

    /** The word after {@code provider:} in the configuration. */
    String name();

    Class<S> settingsType();

    /** All that is wrong with the settings, each with the key it concerns; empty when nothing is. */
    List<SettingProblem> problems(S settings);

    /** The keys by which a channel selects its route on an account, such as a platform; most providers have none. */
    default Set<String> routeKeys() {
        return Set.of();
    }

    /** Opens the account. Makes no network call; settings have no problems. */
    ProviderAccount open(S settings, AccountContext context);

    /** @param key the setting's key in snake case */
    record SettingProblem(String key, String detail) {}
}
