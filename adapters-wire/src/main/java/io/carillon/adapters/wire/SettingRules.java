package io.carillon.adapters.wire;

import io.carillon.ports.provider.ProviderPlugin.SettingProblem;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the settings of every provider are held to, and a list of what is wrong with one account's. No message repeats a value
 * that might be a secret. Not safe for use by several threads.
 */
public final class SettingRules {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final List<SettingProblem> problems = new ArrayList<>();

    public List<SettingProblem> problems() {
        return List.copyOf(problems);
    }

    public void require(boolean good, String key, String detail) {
        if (!good) {
            problems.add(new SettingProblem(key, detail));
        }
    }

    /** @param greatest the least is 1 */
    public void range(String key, int value, int greatest) {
        require(value >= 1 && value <= greatest, key, "must be 1 to " + greatest);
    }

    public void timeouts(WireTimeouts timeouts) {
        timeout("connect_timeout", timeouts.connect());
        timeout("read_timeout", timeouts.read());
        timeout("send_timeout", timeouts.send());
        timeout("poll_timeout", timeouts.poll());
    }

    private void timeout(String key, Duration value) {
        require(
                value.compareTo(Duration.ofMillis(1)) >= 0 && value.compareTo(LONGEST) <= 0,
                key,
                "must be longer than nothing and at most ten minutes");
    }

    /** HTTP statuses by which a provider says that it took nothing. */
    public void notTakenStatuses(Collection<Integer> statuses) {
        require(
                statuses.stream().allMatch(status -> status >= 400 && status <= 599),
                "not_taken_statuses",
                "must be HTTP statuses from 400 to 599");
    }

    /**
     * What the address of a provider must be.
     *
     * @param example a good one, with what stands before it: "an address such as https://…"
     * @param page a pattern of paths, in lower case, that name a page instead of the place of all pages
     * @param pages what such a path should have been, for the message
     * @param secret what would travel in plain text
     */
    public record BaseUrl(String example, String page, String pages, String secret) {}

    /** @param url null where the setting is absent @param allowHttp whether plain text to other machines was asked for */
    public void baseUrl(URI url, boolean allowHttp, BaseUrl rule) {
        if (url == null) {
            require(false, "base_url", "is required");
            return;
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || url.getHost() == null) {
            require(false, "base_url", "must be " + rule.example());
            return;
        }
        require(url.getRawUserInfo() == null, "base_url", "must not hold credentials");
        require(url.getRawQuery() == null && url.getRawFragment() == null, "base_url", "must end with its path");
        require(!url.getRawPath().toLowerCase(Locale.ROOT).matches(rule.page()), "base_url", rule.pages());
        require(
                scheme.equals("https") || allowHttp || isLoopback(url.getHost()),
                "base_url",
                "would send " + rule.secret() + " in plain text: use https, or set allow_http: true");
    }

    /** Only what is loopback by its form: a name would have to be looked up, and might change. */
    private static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        boolean literal = host.matches("127(\\.[0-9]{1,3}){3}") || host.startsWith("[");
        try {
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
