package io.carillon.app.cli.client;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Where the API is and the key that opens it. Prints without the key.
 *
 * @param base scheme, host, port and perhaps a path, without a slash at the end
 * @param key empty when there is none; the server then decides
 */
public record Endpoint(URI base, String key) {

    /**
     * Reads a server's address as a user writes it.
     *
     * @param plainAllowed whether {@code http} to another machine is accepted although everybody on the way can read the key
     * @throws IllegalArgumentException with a sentence that says what is wrong with it
     */
    public static Endpoint parse(String url, String key, boolean plainAllowed) {
        URI uri = URI.create(url.strip().replaceAll("/+$", ""));
        if (uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("the server must look like https://host:port");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the server's address must not contain a user or password");
        }
        boolean plain = "http".equalsIgnoreCase(uri.getScheme());
        if (!plain && !"https".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("the server must begin with https:// or http://");
        }
        if (plain && !plainAllowed && !isLoopback(uri.getHost())) {
            throw new IllegalArgumentException("http:// would show the key to the network: use https:// or --allow-http");
        }
        return new Endpoint(uri, key);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
