package io.carillon.app.wiring.settings;

import io.carillon.ports.provider.AccountContext;
import io.carillon.ports.provider.ProviderAccount;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a channel's own keys and lets the provider judge their values. */
record RouteCheck(ProblemList problems) {

    record Place(String path, Node.Mapping mapping, Set<String> routeKeys) {}

    Map<String, String> route(Optional<Settings.Account> account, Place place) {
        Node.Mapping own = Node.Mapping.empty(place.mapping().line());
        place.mapping().members().forEach((key, node) -> {
            if (place.routeKeys().contains(key)) {
                own.members().put(key, node);
            }
        });
        Map<String, String> route = new LinkedHashMap<>(new Texts(problems).of(own, place.path()));
        account.filter(present -> !place.routeKeys().isEmpty()).ifPresent(present -> judge(present, route, place));
        return route;
    }

    private void judge(Settings.Account account, Map<String, String> route, Place place) {
        AccountContext context = new AccountContext(account.id(), Clock.systemUTC());
        try (ProviderAccount opened = account.credentials().open(context)) {
            var accepted = opened.channel(route);
            java.util.Objects.requireNonNull(accepted, "a provider gives a channel or refuses the route");
        } catch (IllegalArgumentException e) {
            String detail = e.getMessage() == null ? "the provider has no such route" : e.getMessage();
            problems.add(
                    place.path(), place.mapping(), Redaction.of(place.mapping()).redact(detail));
        }
    }
}
