package io.carillon.app.cli.demo;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ContentText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A conversation that lives at the provider: the customer writes first, we answer, a colleague types at the provider's own
 * screen, and we show a picture, which comes last so that having been read it tells that all before it was.
 */
final class Whatsapp implements Scene {
    private static final Partner CUSTOMER = new Partner("whatsapp", "34600000001");
    private static final String WRITTEN = "Hola, \u00bfmesa para dos a las ocho? \ud83d\ude42";
    private static final String ANSWER = "\u00a1Claro! Le esperamos a las ocho.";
    private static final String TYPED = "Con terraza, como siempre.";
    private static final Map<String, String> PICTURE =
            Map.of("type", "image", "url", "https://shop.example/menu.png", "caption", "La carta de hoy");

    private final Scenery scenery;
    private String answer = "";
    private String elsewhere = "";
    private boolean typed;

    Whatsapp(Scenery scenery) {
        this.scenery = scenery;
    }

    @Override
    public void begin() {
        scenery.provider().post("/_sim/afilnet/inbound", Map.of("destination", CUSTOMER.address(), "message", WRITTEN));
    }

    @Override
    public void hear(Json event) {
        String type = event.get("type").orEmpty();
        if (type.equals("message.received") && answer.isEmpty()) {
            received(event);
        } else if (type.equals("message.read") && !typed && isAnswer(event)) {
            arrived();
        } else if (type.startsWith("message.") && typed && elsewhere.isEmpty()) {
            findTyped(event);
        }
    }

    @Override
    public boolean isOver() {
        return !elsewhere.isEmpty();
    }

    @Override
    public void settle() {
        String wanted = "customer, we, elsewhere, we";
        Json conversation = scenery.conversation(CUSTOMER);
        if (conversation.get("id").text().isEmpty()) {
            note("who wrote in the conversation", wanted, "there is none");
            return;
        }
        scenery.read("unread once we have read it", CUSTOMER);
        Map<String, Optional<String>> all = Map.of("limit", Optional.of("200"));
        List<Json> said = new ArrayList<>(scenery.api()
                .get(Scenery.path(conversation) + "/messages", all)
                .get("data")
                .items());
        Collections.reverse(said);
        String who = said.stream().map(Whatsapp::author).collect(Collectors.joining(", "));
        note("who wrote in the conversation", wanted, who);
    }

    private void received(Json event) {
        Json message = scenery.message(event);
        if (!message.get("from").orEmpty().equals(CUSTOMER.address())) {
            return;
        }
        Json conversation = scenery.conversation(CUSTOMER);
        note("the customer's words", WRITTEN, ContentText.of(message.get("content")));
        note("unread in the conversation", "1", conversation.get("unread").orEmpty());
        answer = reply("our answer", Scenery.text(ANSWER));
    }

    private boolean isAnswer(Json event) {
        return event.get("data").get("message").orEmpty().equals(answer);
    }

    private void arrived() {
        String ids = scenery.message(answer).get("provider_ids").items().stream()
                .map(Json::orEmpty)
                .collect(Collectors.joining(" "));
        note("the provider's id of our answer", atProvider(), ids);
        scenery.board().look(CUSTOMER);
        typed = true;
        scenery.provider().post("/_sim/afilnet/outbound", Map.of("destination", CUSTOMER.address(), "message", TYPED));
    }

    /** The id that the provider itself shows for our answer. */
    private String atProvider() {
        return scenery
                .provider()
                .get("/_sim/afilnet/messages", Map.of("destination", Optional.of(CUSTOMER.address())))
                .get("data")
                .items()
                .stream()
                .filter(row -> row.get("message").orEmpty().equals(ANSWER))
                .map(row -> row.get("messageid").orEmpty())
                .collect(Collectors.joining(" "));
    }

    private void findTyped(Json event) {
        Json message = scenery.message(event);
        if (author(message).equals("elsewhere")) {
            elsewhere = message.get("id").orEmpty();
            note("typed at the provider's screen", TYPED, ContentText.of(message.get("content")));
            reply("a picture with a caption", PICTURE);
        }
    }

    private String reply(String what, Map<String, String> content) {
        String id =
                scenery.reply(scenery.conversation(CUSTOMER), content).get("id").orEmpty();
        scenery.page().sent(what, CUSTOMER.address(), id, "read");
        return id;
    }

    private void note(String what, String expected, String actual) {
        scenery.page().asked(what, CUSTOMER.address(), expected, actual);
    }

    private static String author(Json message) {
        if (message.get("direction").orEmpty().equals("inbound")) {
            return "customer";
        }
        return message.get("origin").orEmpty().equals("provider") ? "elsewhere" : "we";
    }
}
