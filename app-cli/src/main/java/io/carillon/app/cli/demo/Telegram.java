package io.carillon.app.cli.demo;

import io.carillon.app.cli.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** A text with markup, which this channel does not carry: refused as it is, sent once its words are enough. */
final class Telegram implements Scene {
    private static final Partner CUSTOMER = new Partner("telegram", "34600000002");
    private static final String MARKUP = "<p>Your order <b>4711</b> has left.</p>";

    private final Scenery scenery;
    private String sent = "";

    Telegram(Scenery scenery) {
        this.scenery = scenery;
    }

    @Override
    public void begin() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", CUSTOMER.channel());
        body.put("to", CUSTOMER.address());
        body.put("content", Map.of("type", "html", "html", MARKUP));
        Json problem = scenery.api().refused("/v1/messages", body);
        String code = problem.get("errors").items().stream()
                .findFirst()
                .map(error -> error.get("code").orEmpty())
                .orElse("");
        scenery.page().asked("html as it is", CUSTOMER.address(), "content_not_supported", code);
        body.put("adapt", true);
        sent = scenery.api().post("/v1/messages", body).get("id").orEmpty();
        scenery.page().sent("html said in a text", CUSTOMER.address(), sent, "read");
    }

    @Override
    public void hear(Json event) {}

    @Override
    public boolean isOver() {
        return !sent.isEmpty();
    }

    @Override
    public void settle() {
        Json instead = scenery.message(sent).get("sent_as");
        scenery.page()
                .asked(
                        "what went out instead",
                        CUSTOMER.address(),
                        "Your order 4711 has left.",
                        instead.get("text").orEmpty());
    }
}
