package io.carillon.simulator.afilnet;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carillon.simulator.RunningSimulator;
import io.carillon.simulator.RunningSimulator.Got;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;

/** User {@code demo} at channel whatsapp/100 of a running simulator. */
record AfilnetCaller(RunningSimulator simulator) {
    static final String LOGIN = "class=chat&user=demo&password=demo";
    static final String ROUTE = "&platform=whatsapp&platformid=100";
    static final List<String> METHODS =
            List.of("getchatchannels", "sendmessage", "sendfile", "getchats", "getmessages", "getunreadmessages");
    private static final JsonMapper JSON = new JsonMapper();

    Got call(String method, String more) {
        return simulator.post("/api/http/", LOGIN + ROUTE + "&method=" + method + more);
    }

    /** A complete request of the method. */
    Got call(String method) {
        return call(method, "&destination=34600000000&message=hello&type=image&fileurl=https://e.com/a.jpg");
    }

    Got send(String destination, String text) {
        return call("sendmessage", "&destination=" + destination + "&message=" + URLEncoder.encode(text, UTF_8));
    }

    JsonNode list(String method, String destination) {
        return json(call(method, "&destination=" + destination)).at("/result/list");
    }

    List<String> texts(String method, String destination) {
        return list(method, destination).findValuesAsText("message");
    }

    JsonNode admin(String path) {
        return simulator.adminOf("afilnet", path);
    }

    JsonNode admin(String path, String body) {
        return simulator.adminOf("afilnet", path, body);
    }

    void fault(String method, String members) {
        admin("faults", "{\"interface\":\"" + method + "\"," + members + "}");
    }

    void advance(String duration) {
        simulator.clock.advance(Duration.parse(duration));
    }

    long accepted() {
        return admin("stats").path("accepted_sends").asLong();
    }

    static JsonNode json(Got got) {
        try {
            return JSON.readTree(got.body());
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(got.body(), notJson);
        }
    }
}
