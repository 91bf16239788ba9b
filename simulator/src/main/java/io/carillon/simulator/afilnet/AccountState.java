package io.carillon.simulator.afilnet;

import io.carillon.adapters.afilnet.server.AfilnetChannel;
import io.carillon.adapters.afilnet.server.AfilnetCredentials;
import io.carillon.adapters.afilnet.server.AfilnetRoute;
import java.util.List;
import java.util.Map;

/**
 * One account.
 *
 * @param user its own login; the name of the account
 * @param accesses further logins, passwords by user
 * @param allowedIps the addresses from which it may be used; any when there are none
 * @param channels through which it chats
 */
record AccountState(
        String user,
        String password,
        Map<String, String> accesses,
        List<String> allowedIps,
        List<AfilnetChannel> channels) {
    private static final List<String> PLATFORMS = List.of("webchat", "whatsapp", "telegram", "operator");

    AccountState {
        if (user == null || user.isBlank() || password == null || password.isEmpty()) {
            throw new IllegalArgumentException("user and password must be given");
        }
        accesses = accesses == null ? Map.of() : Map.copyOf(accesses);
        allowedIps = allowedIps == null ? List.of() : List.copyOf(allowedIps);
        channels = channels == null ? List.of() : List.copyOf(channels);
        channels.forEach(AccountState::check);
    }

    static AccountState demo() {
        return new AccountState(
                "demo",
                "demo",
                Map.of(),
                List.of(),
                List.of(
                        new AfilnetChannel("whatsapp", "100", "Support"),
                        new AfilnetChannel("telegram", "7", "Bot"),
                        new AfilnetChannel("webchat", "1", "Site")));
    }

    boolean opensWith(AfilnetCredentials credentials) {
        return allows(credentials.caller()) && fits(credentials);
    }

    boolean has(AfilnetRoute route) {
        return channels.stream()
                .anyMatch(channel -> channel.platform().equals(route.platform())
                        && channel.platformid().equals(route.platformid()));
    }

    private boolean allows(String caller) {
        return allowedIps.isEmpty() || allowedIps.contains(caller);
    }

    private boolean fits(AfilnetCredentials credentials) {
        String expected = credentials.user().equals(user) ? password : accesses.get(credentials.user());
        return credentials.password().equals(expected);
    }

    private static void check(AfilnetChannel channel) {
        boolean complete = channel != null && channel.platformid() != null && channel.name() != null;
        if (!complete || channel.platformid().isBlank() || !PLATFORMS.contains(channel.platform())) {
            throw new IllegalArgumentException(
                    "a channel has platformid, name and a platform of " + String.join(", ", PLATFORMS));
        }
    }

    @Override
    public String toString() {
        return "AccountState[" + user + ", ***]";
    }
}
