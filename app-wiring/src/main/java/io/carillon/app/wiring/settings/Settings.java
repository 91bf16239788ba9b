package io.carillon.app.wiring.settings;

import io.carillon.application.AccountSetup;
import io.carillon.application.ChannelSetup;
import io.carillon.application.EngineSettings;
import io.carillon.application.retention.RetentionSettings;
import io.carillon.domain.channel.AccountId;
import io.carillon.domain.subscriber.ConsentWords;
import io.carillon.ports.provider.AccountContext;
import io.carillon.ports.provider.ProviderPlugin;
import java.nio.file.Path;
import java.util.List;

/** One configuration, checked in full. */
public record Settings(
        Http http,
        Store store,
        EngineSettings engine,
        ConsentWords consent,
        RetentionSettings retention,
        List<Account> accounts,
        List<ChannelSetup> channels) {

    public Settings {
        accounts = List.copyOf(accounts);
        channels = List.copyOf(channels);
    }

    /** @param port 0 for any free one */
    public record Http(String host, int port) {
        public static final Http DEFAULT = new Http("127.0.0.1", 8080);
    }

    /** @param file the SQLite file, absolute */
    public record Store(Path file) {}

    /** @param credentials the plug-in with its settings, ready to open */
    public record Account(
            AccountId id, AccountSetup.Limits limits, AccountSetup.Polling polling, Credentials<?> credentials) {

        /** Opens the account; makes no network call. */
        public AccountSetup open(java.time.Clock clock) {
            return new AccountSetup(
                    id, credentials.plugin().name(), credentials.open(new AccountContext(id, clock)), limits, polling);
        }
    }

    /** A plug-in and settings that it has no objection to. Prints without the settings. */
    public record Credentials<S extends Record>(ProviderPlugin<S> plugin, S settings) {
        io.carillon.ports.provider.ProviderAccount open(AccountContext context) {
            return plugin.open(settings, context);
        }

        @Override
        public String toString() {
            return "Credentials[" + plugin.name() + "]";
        }
    }
}
