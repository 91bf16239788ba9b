package io.carillon.app.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which names a request may call this server by. A server on the loopback answers to nothing but the machine's own names, so
 * that a web page whose name was rebound to 127.0.0.1 cannot reach it.
 */
record HostRule(boolean loopback, Set<String> names) {

    static HostRule of(String host) {
        Set<String> names = new HashSet<>(List.of("localhost", "127.0.0.1", "::1"));
        names.add(bare(host));
        return new HostRule(isLoopback(host), Set.copyOf(names));
    }

    boolean allows(String name) {
        return !loopback || (name != null && names.contains(bare(name)));
    }

    private static String bare(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("[") && lower.endsWith("]") ? lower.substring(1, lower.length() - 1) : lower;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(bare(host)).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
