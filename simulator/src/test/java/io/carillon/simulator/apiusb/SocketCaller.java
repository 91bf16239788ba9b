package io.carillon.simulator.apiusb;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carillon.simulator.RunningSimulator;
import io.carillon.simulator.script.SimulationScript;
import io.carillon.testkit.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.Arrays;

/** A caller of the APIUSB platform who writes every byte of its requests, and sees every byte of the answers. */
final class SocketCaller implements AutoCloseable {
    static final String SEND = "Platform.ChatMessage.BulkSend";
    static final String ONE = "12345678123456781234567812345678";
    static final String TWO = "HTogSDnO9kHwjBVkv8La7eQ4ehI0BVhx";
    static final String FORM = "application/x-www-form-urlencoded";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_MS = 20_000;

    private final RunningSimulator running;

    SocketCaller() {
        this(SimulationScript.EMPTY);
    }

    SocketCaller(SimulationScript script) {
        running = new RunningSimulator(script);
    }

    /**
     * What came until the connection was closed.
     *
     * @param head empty when not a single byte came
     */
    record Got(String head, byte[] bytes) {
        String body() {
            return new String(bytes, UTF_8);
        }

        int status() {
            return head.isEmpty() ? 0 : Integer.parseInt(head.split(" ")[1]);
        }

        JsonNode json() {
            try {
                return JSON.readTree(bytes);
            } catch (IOException notJson) {
                throw new IllegalStateException(head + "\n" + body(), notJson);
            }
        }

        int ret() {
            return json().path("ret").asInt();
        }

        String msg() {
            return json().path("msg").asText();
        }
    }

    SettableClock clock() {
        return running.clock;
    }

    void reset() {
        admin("POST", "reset", "");
    }

    Got get(String target) {
        return raw("GET " + target, "", new byte[0]);
    }

    Got post(String target, String contentType, String body) {
        return request("POST", target, contentType, body);
    }

    Got request(String method, String target, String contentType, String body) {
        String type = contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n";
        return raw(method + " " + target, type, body.getBytes(UTF_8));
    }

    /** A service called as our own client does it. */
    Got call(String service, String form) {
        String entry = service.startsWith("App.") ? "/api/app" : "/api/platform";
        return post(entry + "?service=" + service, FORM, form);
    }

    Got bulk(String uuids, String data, String more) {
        return call(SEND, message(uuids, data) + more);
    }

    static String message(String uuids, String data) {
        return "chat_message_to_uuid=" + uuids + "&chat_message_data=" + URLEncoder.encode(data, UTF_8)
                + "&chat_message_type=text";
    }

    String token() {
        return call("App.Auth.ApplyToken", "app_key=demo&app_secret=demo")
                .json()
                .at("/data/access_token")
                .asText();
    }

    JsonNode admin(String method, String path, String body) {
        return request(method, "/_sim/apiusb/" + path, "application/json", body).json();
    }

    JsonNode stats() {
        return get("/_sim/apiusb/stats").json();
    }

    JsonNode received() {
        return get("/_sim/apiusb/received").json().path("data");
    }

    /** Connection, Host and Content-Length are added. */
    Got raw(String methodAndTarget, String headers, byte[] body) {
        String head = methodAndTarget + " HTTP/1.1\r\nHost: simulator\r\nConnection: close\r\n" + headers
                + "Content-Length: " + body.length + "\r\n\r\n";
        try (Socket socket = connect()) {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(head.getBytes(UTF_8));
            request.writeBytes(body);
            socket.getOutputStream().write(request.toByteArray());
            return parse(socket.getInputStream().readAllBytes());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A caller that does not send its body before it was told to go on. */
    Got rawAfterContinue(String methodAndTarget, String headers, byte[] body) throws IOException {
        String head = methodAndTarget + " HTTP/1.1\r\nHost: simulator\r\nConnection: close\r\nExpect: 100-continue\r\n"
                + headers + "Content-Length: " + body.length + "\r\n\r\n";
        try (Socket socket = connect()) {
            socket.getOutputStream().write(head.getBytes(UTF_8));
            byte[] goOn = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
            if (!new String(goOn, ISO_8859_1).startsWith("HTTP/1.1 100")) {
                throw new IOException("not told to go on: " + new String(goOn, ISO_8859_1));
            }
            socket.getOutputStream().write(body);
            return parse(socket.getInputStream().readAllBytes());
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", running.simulator().port());
        socket.setSoTimeout(PATIENCE_MS);
        return socket;
    }

    @Override
    public void close() {
        running.close();
    }

    private static Got parse(byte[] all) {
        String text = new String(all, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        return end < 0
                ? new Got("", all)
                : new Got(text.substring(0, end), Arrays.copyOfRange(all, end + 4, all.length));
    }
}
