package io.carillon.app.cli;

import io.carillon.app.cli.client.Backend;
import io.carillon.app.cli.command.CarillonCommand;
import io.carillon.app.cli.command.Context;
import io.carillon.app.cli.host.LocalPrograms;
import io.carillon.app.cli.output.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/**
 * Loads what a short command needs, for the launcher's class archive: sends a message to a socket of its own that takes
 * the request and answers as the API would. Nothing leaves the process.
 */
public final class WarmUp {
    private static final String BODY = "{\"id\":\"msg_0\",\"status\":\"queued\",\"final\":true,\"to\":\"1\",\"data\":[]}";

    private WarmUp() {}

    public static void main(String[] arguments) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answer(server), "warm-up");
            answering.setDaemon(true);
            answering.start();
            String url = "http://127.0.0.1:" + server.getLocalPort();
            var nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            var terminal = new Terminal(nowhere, nowhere, false, false);
            var programs = new LocalPrograms(Map.of());
            Backend.Opener none = config -> {
                throw new Backend.CannotOpen("", true);
            };
            var input = new ByteArrayInputStream(new byte[0]);
            var context = new Context(terminal, System.getenv(), input, Clock.systemUTC(), none, programs);
            CarillonCommand.run(context, "--help");
            CarillonCommand.run(context, "send", "--server", url, "-c", "c", "--to", "1", "--text", "t");
            CarillonCommand.run(context, "messages", "list", "--server", url);
            CarillonCommand.run(context, "messages", "show", "x", "--server", url);
        }
    }

    private static void answer(ServerSocket server) {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ";
        byte[] answer = (head + BODY.length() + "\r\n\r\n" + BODY).getBytes(StandardCharsets.US_ASCII);
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                // Client and server share a process: a first read is the whole small request.
                byte[] request = new byte[8192];
                if (socket.getInputStream().read(request) >= 0) {
                    socket.getOutputStream().write(answer);
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
