package io.carillon.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carillon.simulator.script.SimulationScript;
import io.carillon.testkit.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.List;

/**
 * A simulator on a settable clock and a caller who speaks HTTP through a bare socket, one connection for each request: it
 * never repeats a request and sees exactly what came back.
 */
public final class RunningSimulator implements AutoCloseable {
    public static final String LOGIN = "userid=12&account=demo&password=demo";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_MS = 20_000;

    public final SettableClock clock = SettableClock.at("2026-11-22T06:00:00Z");
    private final Simulator simulator;

    public RunningSimulator() {
        this(SimulationScript.EMPTY);
    }

    public RunningSimulator(SimulationScript script) {
        simulator = Simulator.start(SimulatorSettings.defaults().withScript(script), clock);
    }

    /**
     * What came before the connection was closed.
     *
     * @param status 0 when not a single byte came
     */
    public record Got(int status, String head, byte[] bytes) {
        public String body() {
            return new String(bytes, UTF_8);
        }

        public boolean nothing() {
            return status == 0 && bytes.length == 0;
        }
    }

    public Simulator simulator() {
        return simulator;
    }

    public Got post(String path, String form) {
        return exchange("POST " + path, "application/x-www-form-urlencoded", form);
    }

    public Got get(String pathAndQuery) {
        return exchange("GET " + pathAndQuery, "", "");
    }

    public Got send(List<String> mobiles, String content, String more) {
        return post(
                "/sms.aspx",
                LOGIN + "&action=send&mobile=" + String.join(",", mobiles) + "&content="
                        + URLEncoder.encode(content, UTF_8) + more);
    }

    public String reports() {
        return post("/statusApi.aspx", LOGIN + "&action=query").body();
    }

    public String replies() {
        return post("/callApi.aspx", LOGIN + "&action=query").body();
    }

    public JsonNode admin(String path) {
        return json(get("/_sim/sms/" + path));
    }

    public JsonNode admin(String path, String body) {
        return json(exchange("POST /_sim/sms/" + path, "application/json", body));
    }

    /** An admin route of another provider than sms. */
    public JsonNode adminOf(String provider, String path) {
        return json(get("/_sim/" + provider + "/" + path));
    }

    public JsonNode adminOf(String provider, String path, String body) {
        return json(exchange("POST /_sim/" + provider + "/" + path, "application/json", body));
    }

    public Got exchange(String methodAndTarget, String contentType, String body) {
        return exchange(methodAndTarget, List.of("Content-Type: " + contentType), body);
    }

    public Got exchange(String methodAndTarget, List<String> headers, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        String head = methodAndTarget + " HTTP/1.1\r\nHost: simulator\r\nConnection: close\r\n"
                + String.join("\r\n", headers) + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", simulator.port())) {
            socket.setSoTimeout(PATIENCE_MS);
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(head.getBytes(UTF_8));
            request.writeBytes(bytes);
            socket.getOutputStream().write(request.toByteArray());
            return parse(socket.getInputStream().readAllBytes());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        simulator.close();
    }

    private static Got parse(byte[] all) {
        String text = new String(all, java.nio.charset.StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Got(0, "", all);
        }
        String head = text.substring(0, end);
        int start = end + 4;
        return new Got(
                Integer.parseInt(head.split(" ")[1]), head, java.util.Arrays.copyOfRange(all, start, all.length));
    }

    private static JsonNode json(Got got) {
        try {
            return JSON.readTree(got.bytes());
        } catch (IOException notJson) {
            throw new IllegalStateException(got.head(), notJson);
        }
    }
}
