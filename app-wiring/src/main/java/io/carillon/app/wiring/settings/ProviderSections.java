package io.carillon.app.wiring.settings;

import io.carillon.application.ChannelSetup;
import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.ports.provider.ProviderPlugin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code accounts} and {@code channels}. Used once; not safe for use by several threads. */
final class ProviderSections {
    private static final String NAME_FORM = "a name is a lower-case letter, then up to 62 of a-z, 0-9, _ and -";

    private final ProblemList problems;
    private final AccountSection accountSection;
    private final RouteCheck routes;
    private final Map<String, ProviderPlugin<?>> plugins;
    /** Also those with problems, so that a channel on one is not said to name an unknown account. */
    private final Map<String, Optional<Settings.Account>> accounts = new LinkedHashMap<>();

    private final Map<String, String> providers = new LinkedHashMap<>();
    private final List<ChannelSetup> channels = new ArrayList<>();

    ProviderSections(Map<String, ProviderPlugin<?>> plugins, ProblemList problems) {
        this.plugins = plugins;
        this.problems = problems;
        this.accountSection = new AccountSection(plugins, problems);
        this.routes = new RouteCheck(problems);
    }

    record Providers(List<Settings.Account> accounts, List<ChannelSetup> channels) {}

    Providers read(Node.Mapping accountGroup, Node.Mapping channelGroup) {
        Groups accountGroups = new Groups(accountGroup, problems);
        accountGroup.members().keySet().forEach(name -> account(name, accountGroups));
        Groups channelGroups = new Groups(channelGroup, problems);
        channelGroup.members().keySet().forEach(name -> channel(name, channelGroups));
        return new Providers(
                accounts.values().stream().flatMap(Optional::stream).toList(), channels);
    }

    private void account(String name, Groups groups) {
        String path = "accounts." + name;
        Node.Mapping mapping = groups.group(name, path);
        if (AccountId.parse(name).isEmpty()) {
            problems.add(path, mapping, NAME_FORM);
            return;
        }
        keep(name, accountSection.read(new AccountSection.Place(name, path, mapping, Set.of())));
    }

    private void channel(String name, Groups groups) {
        String path = "channels." + name;
        Node.Mapping mapping = groups.group(name, path);
        if (ChannelId.parse(name).isEmpty()) {
            problems.add(path, mapping, NAME_FORM);
        } else if (mapping.members().containsKey("account")) {
            onAccount(name, path, mapping);
        } else {
            inline(name, path, mapping);
        }
    }

    private void onAccount(String name, String path, Node.Mapping mapping) {
        Optional<String> account = scalar(mapping, "account");
        if (account.isEmpty() || !accounts.containsKey(account.get())) {
            String hint = Spelling.hint(account.orElse(""), accounts.keySet());
            problems.add(path + ".account", mapping.members().get("account"), "must name one of the accounts" + hint);
            return;
        }
        if (!providers.containsKey(account.get())) {
            // The account itself is complained of; which keys its channels may have, nobody knows.
            return;
        }
        Set<String> routeKeys = routeKeys(account.get());
        Set<String> known = new java.util.TreeSet<>(routeKeys);
        known.add("account");
        known.add(QuietHoursSection.KEY);
        new KnownKeys(problems).check(mapping, path, known);
        join(name, account.get(), new RouteCheck.Place(path, mapping, routeKeys));
    }

    private void inline(String name, String path, Node.Mapping mapping) {
        if (accounts.containsKey(name)) {
            problems.add(path, mapping, "there is an account of this name; give the channel another or set account");
            return;
        }
        Set<String> routeKeys = scalar(mapping, "provider")
                .map(plugins::get)
                .<Set<String>>map(ProviderPlugin::routeKeys)
                .orElse(Set.of());
        Set<String> channelKeys = new java.util.TreeSet<>(routeKeys);
        channelKeys.add(QuietHoursSection.KEY);
        keep(name, accountSection.read(new AccountSection.Place(name, path, mapping, channelKeys)));
        join(name, name, new RouteCheck.Place(path, mapping, routeKeys));
    }

    private void keep(String name, AccountSection.Read read) {
        accounts.put(name, read.account());
        read.provider().ifPresent(provider -> providers.put(name, provider));
    }

    private void join(String channel, String account, RouteCheck.Place place) {
        Map<String, String> route = routes.route(accounts.get(account), place);
        channels.add(new ChannelSetup(
                new ChannelId(channel),
                new AccountId(account),
                route,
                new QuietHoursSection(problems).read(place.mapping(), place.path())));
    }

    private Set<String> routeKeys(String account) {
        return plugins.get(providers.get(account)).routeKeys();
    }

    private static Optional<String> scalar(Node.Mapping mapping, String key) {
        return mapping.members().get(key) instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }
}
