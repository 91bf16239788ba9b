package io.carillon.app.cli.demo;

import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ContentText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The second half of the tour: when our message has arrived the customer answers, twice the same within a second and then in
 * Chinese; we answer in the conversation and mark it as read. Driven by the events.
 */
final class Talk {
    static final String CUSTOMER = "13800000001";
    private static final List<String> WRITTEN = List.of("1", "1", "\u597d\u7684\uff0c\u8c22\u8c22 & <b> \ud83d\ude00");
    private static final String ANSWER = "Thank you, see you at eight! \u4eca\u665a\u89c1";

    private final Calls api;
    private final ApiClient provider;
    private final Ledger ledger;
    private final Board board;
    private final List<String> received = new ArrayList<>();
    private String answer = "";
    private boolean written;
    private boolean over;

    Talk(Calls api, ApiClient provider, Ledger ledger, Board board) {
        this.api = api;
        this.provider = provider;
        this.ledger = ledger;
        this.board = board;
    }

    /** To be called with every event. */
    void hear(Json event) {
        String message = event.get("data").get("message").orEmpty();
        switch (event.get("type").orEmpty()) {
            case "message.received" -> received(event);
            case "message.delivered" -> {
                if (message.equals(answer)) {
                    end(conversation());
                } else if (!written && isToCustomer(message)) {
                    customerWrites();
                }
            }
            default -> {}
        }
    }

    boolean isOver() {
        return over;
    }

    private boolean isToCustomer(String message) {
        return api.get("/v1/messages/" + ApiClient.segment(message))
                .get("to")
                .orEmpty()
                .equals(CUSTOMER);
    }

    private void customerWrites() {
        written = true;
        board.look(CUSTOMER);
        for (String text : WRITTEN) {
            provider.ask("/_sim/sms/replies", Json.of(Map.of("mobile", CUSTOMER, "content", text)));
        }
    }

    private void received(Json event) {
        Json message = api.get("/v1/messages/"
                + ApiClient.segment(event.get("data").get("message").orEmpty()));
        if (!message.get("from").orEmpty().equals(CUSTOMER) || !answer.isEmpty()) {
            return;
        }
        received.add(ContentText.of(message.get("content")));
        if (received.size() == WRITTEN.size()) {
            weAnswer();
        }
    }

    private void weAnswer() {
        String all = String.join(" | ", WRITTEN);
        ledger.asked("the customer's words", CUSTOMER, all, String.join(" | ", received));
        Json conversation = conversation();
        ledger.asked("unread in the conversation", CUSTOMER, String.valueOf(WRITTEN.size()), unread(conversation));
        Json sent =
                api.post(path(conversation) + "/messages", Map.of("content", Map.of("type", "text", "text", ANSWER)));
        answer = sent.get("id").orEmpty();
        ledger.sent("our answer", CUSTOMER, answer, "delivered");
        ledger.asked(
                "answered in the same conversation",
                CUSTOMER,
                conversation.get("id").orEmpty(),
                sent.get("conversation").orEmpty());
    }

    private void end(Json conversation) {
        Json read = api.post(path(conversation) + "/read", Map.of());
        ledger.asked("unread once we have read it", CUSTOMER, "0", unread(read));
        over = true;
    }

    /** Found as a user would, by the address. */
    private Json conversation() {
        return api
                .get("/v1/conversations", Map.of("q", Optional.of(CUSTOMER), "channel", Optional.of("sms")))
                .get("data")
                .items()
                .stream()
                .filter(found -> found.get("address").orEmpty().equals(CUSTOMER))
                .findFirst()
                .orElse(Json.ABSENT);
    }

    private static String path(Json conversation) {
        return "/v1/conversations/" + ApiClient.segment(conversation.get("id").orEmpty());
    }

    private static String unread(Json conversation) {
        return conversation.get("unread").orEmpty();
    }
}
