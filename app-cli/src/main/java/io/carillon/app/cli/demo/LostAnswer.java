package io.carillon.app.cli.demo;

import io.carillon.app.cli.json.Json;
import java.util.Map;
import java.util.Optional;

/** The provider takes a message and the connection ends before it says so: unknown, until it is looked up there. */
final class LostAnswer implements Scene {
    private static final Partner CUSTOMER = new Partner("whatsapp", "34600000003");
    private static final String TEXT = "Su pedido 4711 ha salido.";

    private final Scenery scenery;
    private String sent = "";
    private boolean found;

    LostAnswer(Scenery scenery) {
        this.scenery = scenery;
    }

    @Override
    public void begin() {
        scenery.provider()
                .post("/_sim/afilnet/faults", Map.of("interface", "sendmessage", "fault", "drop-after", "next", 1));
        sent = scenery.api()
                .post(
                        "/v1/messages",
                        Map.of(
                                "channel", CUSTOMER.channel(),
                                "to", CUSTOMER.address(),
                                "content", Scenery.text(TEXT)))
                .get("id")
                .orEmpty();
        scenery.page().sent("the answer to it was lost", CUSTOMER.address(), sent, "read");
    }

    @Override
    public void hear(Json event) {
        found |= event.get("data").get("message").orEmpty().equals(sent)
                && switch (event.get("type").orEmpty()) {
                    case "message.sent", "message.delivered", "message.read" -> true;
                    default -> false;
                };
    }

    /** Whether it was found at the provider. */
    @Override
    public boolean isOver() {
        return found;
    }

    @Override
    public void settle() {
        int lost = scenery.provider().get("/_sim/afilnet/faults").get("data").items().stream()
                .mapToInt(rule -> rule.get("fired").count())
                .sum();
        note("connections that were dropped", lost);
        String path = Scenery.path("/v1/messages/", sent) + "/explain";
        long unclear = scenery.api().get(path).get("facts").items().stream()
                .filter(fact -> fact.get("to").orEmpty().equals("unknown"))
                .count();
        note("how often it was unknown", unclear);
        long copies = scenery
                .provider()
                .get("/_sim/afilnet/messages", Map.of("destination", Optional.of(CUSTOMER.address())))
                .get("data")
                .items()
                .stream()
                .filter(row -> row.get("message").orEmpty().equals(TEXT))
                .count();
        note("how often the provider has it", copies);
    }

    private void note(String what, long actual) {
        scenery.page().asked(what, CUSTOMER.address(), "1", String.valueOf(actual));
    }
}
