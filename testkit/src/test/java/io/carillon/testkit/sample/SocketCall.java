package io.carillon.testkit.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One HTTP request on a connection of its own, and whatever came back.
 *
 * @param connected whether the request may have reached the other side
 * @param head the status line and the headers; empty when no HTTP came
 * @param body as far as it came
 * @param whole whether it came to its end
 */
record SocketCall(boolean connected, String head, byte[] body, boolean whole) {

    static SocketCall post(URI url, String target, byte[] form, Duration timeout) {
        try (Socket socket = new Socket()) {
            try {
                socket.connect(new InetSocketAddress(url.getHost(), url.getPort()), (int) timeout.toMillis());
            } catch (IOException e) {
                return new SocketCall(false, "", new byte[0], false);
            }
            return exchange(socket, "POST " + target, form, timeout);
        } catch (IOException e) {
            return new SocketCall(true, "", new byte[0], false);
        }
    }

    int status() {
        return head.matches("(?s)HTTP/1.1 [0-9]{3} .*") ? Integer.parseInt(head.substring(9, 12)) : 0;
    }

    Optional<String> header(String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).trim())
                .findFirst();
    }

    private static SocketCall exchange(Socket socket, String line, byte[] form, Duration timeout) throws IOException {
        socket.setSoTimeout((int) timeout.toMillis());
        String head = line + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + form.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(ISO_8859_1));
        socket.getOutputStream().write(form);
        ByteArrayOutputStream came = new ByteArrayOutputStream();
        boolean whole = read(socket.getInputStream(), came);
        String all = came.toString(ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        return end < 0
                ? new SocketCall(true, "", new byte[0], false)
                : new SocketCall(
                        true, all.substring(0, end), all.substring(end + 4).getBytes(ISO_8859_1), whole);
    }

    /** Returns whether everything promised came. */
    private static boolean read(InputStream in, ByteArrayOutputStream came) {
        try {
            int next = in.read();
            while (next >= 0) {
                came.write(next);
                String all = came.toString(ISO_8859_1);
                int end = all.indexOf("\r\n\r\n");
                if (end >= 0 && all.length() - end - 4 >= promised(all.substring(0, end))) {
                    return true;
                }
                next = in.read();
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }

    private static int promised(String head) {
        return new SocketCall(true, head, new byte[0], false)
                .header("content-length")
                .map(Integer::valueOf)
                .orElse(0);
    }
}
