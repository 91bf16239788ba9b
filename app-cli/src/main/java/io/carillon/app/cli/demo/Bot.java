package io.carillon.app.cli.demo;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ContentText;
import java.util.Map;

/** A bot's subscriber gets a part of the flow and writes back; we answer. And what the bot's flow and shop hold. */
final class Bot implements Scene {
    private static final String CHANNEL = "bot";
    private static final String SUB_FLOW = "f123s789";
    private static final String USER_ID = "5511999990000";
    private static final Partner CUSTOMER = new Partner(CHANNEL, "f123u111");
    private static final String WRITTEN = "Oi! Quero saber mais \ud83d\ude42";

    private final Scenery scenery;
    private boolean answered;

    Bot(Scenery scenery) {
        this.scenery = scenery;
    }

    @Override
    public void begin() {
        Json sent = scenery.api()
                .post(
                        "/v1/messages",
                        Map.of(
                                "channel",
                                CHANNEL,
                                "to",
                                CUSTOMER.address(),
                                "content",
                                Map.of("type", "flow", "flow", SUB_FLOW)));
        scenery.page()
                .sent("a part of the flow", CUSTOMER.address(), sent.get("id").orEmpty(), "accepted");
        scenery.provider().post("/_sim/jetchat/inbound", Map.of("user_id", USER_ID, "message", WRITTEN));
        count("tags of the flow", "/v1/channels/bot/flow/tags", 3);
        count("products of the shop", "/v1/channels/bot/shop/products", 2);
    }

    private void count(String what, String path, int expected) {
        int found = scenery.api().get(path).get("data").items().size();
        scenery.page().asked(what, CHANNEL, String.valueOf(expected), String.valueOf(found));
    }

    @Override
    public void hear(Json event) {
        if (event.get("type").orEmpty().equals("message.received") && !answered) {
            received(scenery.message(event));
        }
    }

    private void received(Json message) {
        if (message.get("from").orEmpty().equals(CUSTOMER.address())) {
            answered = true;
            scenery.page()
                    .asked(
                            "the subscriber's words",
                            CUSTOMER.address(),
                            WRITTEN,
                            ContentText.of(message.get("content")));
            Json answer = scenery.reply(scenery.conversation(CUSTOMER), Scenery.text("Claro! J\u00e1 te conto tudo."));
            scenery.page()
                    .sent("our answer", CUSTOMER.address(), answer.get("id").orEmpty(), "sent");
        }
    }

    @Override
    public boolean isOver() {
        return answered;
    }

    @Override
    public void settle() {
        scenery.page().asked("a subscriber wrote and was answered", CUSTOMER.address(), "yes", answered ? "yes" : "no");
    }
}
