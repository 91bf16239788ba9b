package io.carillon.app.wiring.settings;

import io.carillon.application.AccountSetup;
import io.carillon.domain.channel.AccountId;
import io.carillon.ports.provider.ProviderPlugin;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one account: what all accounts share, and the plug-in's own settings. */
record AccountSection(Map<String, ProviderPlugin<?>> plugins, ProblemList problems) {
    private static final Duration FASTEST_POLL = Duration.ofSeconds(1);
    private static final Duration SLOWEST_POLL = Duration.ofDays(1);

    /** @param routeKeys further keys that may stand here, because a channel carries its account inline */
    record Place(String name, String path, Node.Mapping mapping, Set<String> routeKeys) {}

    /** @param provider the plug-in's name, where there is such a plug-in */
    record Read(Optional<String> provider, Optional<Settings.Account> account) {}

    record LimitKeys(Double perSecond, Integer concurrency) {}

    record PollKeys(Duration reports, Duration replies, Duration chats, Duration subscribers) {}

    Read read(Place place) {
        Node provider = place.mapping().members().get("provider");
        ProviderPlugin<?> plugin = provider instanceof Node.Scalar scalar ? plugins.get(scalar.text()) : null;
        if (plugin == null) {
            problems.add(place.path() + ".provider", provider == null ? place.mapping() : provider, demand(provider));
            return new Read(Optional.empty(), Optional.empty());
        }
        Set<String> known = new TreeSet<>(RecordBinding.keys(plugin.settingsType()));
        known.addAll(Set.of("provider", "limits", "poll"));
        known.addAll(place.routeKeys());
        new KnownKeys(problems).check(place.mapping(), place.path(), known);
        Groups groups = new Groups(place.mapping(), problems);
        AccountSetup.Limits limits = limits(groups.group("limits", place.path() + ".limits"), place.path() + ".limits");
        AccountSetup.Polling polling = polling(groups.group("poll", place.path() + ".poll"), place.path() + ".poll");
        return new Read(
                Optional.of(plugin.name()),
                credentials(plugin, place)
                        .map(credentials ->
                                new Settings.Account(new AccountId(place.name()), limits, polling, credentials)));
    }

    private String demand(Node provider) {
        String names = String.join(", ", plugins.keySet());
        String hint = provider instanceof Node.Scalar scalar ? Spelling.hint(scalar.text(), plugins.keySet()) : "";
        return "must name a provider (" + names + ")" + hint;
    }

    private AccountSetup.Limits limits(Node.Mapping mapping, String path) {
        new KnownKeys(problems).check(mapping, path, RecordBinding.keys(LimitKeys.class));
        LimitKeys keys =
                new RecordBinding(problems).bind(LimitKeys.class, mapping, path).orElseThrow();
        AccountSetup.Limits standard = AccountSetup.Limits.DEFAULT;
        double perSecond = keys.perSecond() == null ? standard.perSecond() : keys.perSecond();
        int concurrency = keys.concurrency() == null ? standard.concurrency() : keys.concurrency();
        if (perSecond < 0) {
            problems.add(path + ".per_second", mapping.members().get("per_second"), "must be 0 (no limit) or more");
        }
        if (concurrency < 1 || concurrency > 1024) {
            problems.add(path + ".concurrency", mapping.members().get("concurrency"), "must be from 1 to 1024");
        }
        boolean usable = perSecond >= 0 && concurrency >= 1 && concurrency <= 1024;
        return usable ? new AccountSetup.Limits(perSecond, concurrency) : standard;
    }

    private AccountSetup.Polling polling(Node.Mapping mapping, String path) {
        new KnownKeys(problems).check(mapping, path, RecordBinding.keys(PollKeys.class));
        PollKeys keys =
                new RecordBinding(problems).bind(PollKeys.class, mapping, path).orElseThrow();
        AccountSetup.Polling standard = AccountSetup.Polling.DEFAULT;
        return new AccountSetup.Polling(
                pollTime(mapping, path, "reports", keys.reports() == null ? standard.reports() : keys.reports()),
                pollTime(mapping, path, "replies", keys.replies() == null ? standard.replies() : keys.replies()),
                pollTime(mapping, path, "chats", keys.chats() == null ? standard.chats() : keys.chats()),
                pollTime(
                        mapping,
                        path,
                        "subscribers",
                        keys.subscribers() == null ? standard.subscribers() : keys.subscribers()));
    }

    private Duration pollTime(Node.Mapping mapping, String path, String key, Duration time) {
        if (time.compareTo(FASTEST_POLL) < 0 || time.compareTo(SLOWEST_POLL) > 0) {
            problems.add(path + "." + key, mapping.members().get(key), "must be from PT1S to P1D");
        }
        return time;
    }

    private <S extends Record> Optional<Settings.Credentials<S>> credentials(ProviderPlugin<S> plugin, Place place) {
        int before = problems.count();
        Optional<S> settings = new RecordBinding(problems).bind(plugin.settingsType(), place.mapping(), place.path());
        settings.ifPresent(present -> plugin.problems(present).forEach(problem -> object(problem, place)));
        return problems.count() == before
                ? settings.map(present -> new Settings.Credentials<>(plugin, present))
                : Optional.empty();
    }

    private void object(ProviderPlugin.SettingProblem problem, Place place) {
        String path = ProblemList.path(place.path(), problem.key());
        if (!problems.concerns(path)) {
            Node node = place.mapping().members().getOrDefault(problem.key(), place.mapping());
            problems.add(path, node, Redaction.of(place.mapping()).redact(problem.detail()));
        }
    }
}
