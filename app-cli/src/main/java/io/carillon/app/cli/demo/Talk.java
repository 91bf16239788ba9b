package io.carillon.app.cli.demo;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ContentText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A conversation by short messages: when our message has arrived the customer answers, twice the same within a second and then in
 * Chinese; we answer in the conversation and mark it as read.
 */
final class Talk implements Scene {
    static final Partner CUSTOMER = new Partner("sms", "13800000001");
    private static final List<String> WRITTEN = List.of("1", "1", "\u597d\u7684\uff0c\u8c22\u8c22 & <b> \ud83d\ude00");
    private static final String ANSWER = "Thank you, see you at eight! \u4eca\u665a\u89c1";

    private final Scenery scenery;
    private final List<String> received = new ArrayList<>();
    private String answer = "";
    private boolean written;
    private boolean over;

    Talk(Scenery scenery) {
        this.scenery = scenery;
    }

    /** The tour's first message begins it. */
    @Override
    public void begin() {}

    @Override
    public void hear(Json event) {
        String message = event.get("data").get("message").orEmpty();
        switch (event.get("type").orEmpty()) {
            case "message.received" -> received(event);
            case "message.delivered" -> {
                if (message.equals(answer)) {
                    scenery.read("unread once we have read it", CUSTOMER);
                    over = true;
                } else if (!written && isToCustomer(event)) {
                    customerWrites();
                }
            }
            default -> {}
        }
    }

    @Override
    public boolean isOver() {
        return over;
    }

    @Override
    public void settle() {
        scenery.page().asked("a reply came and was answered", CUSTOMER.address(), "yes", over ? "yes" : "no");
    }

    private boolean isToCustomer(Json event) {
        return scenery.message(event).get("to").orEmpty().equals(CUSTOMER.address());
    }

    private void customerWrites() {
        written = true;
        scenery.board().look(CUSTOMER);
        for (String text : WRITTEN) {
            scenery.provider().post("/_sim/sms/replies", Map.of("mobile", CUSTOMER.address(), "content", text));
        }
    }

    private void received(Json event) {
        Json message = scenery.message(event);
        if (!message.get("from").orEmpty().equals(CUSTOMER.address()) || !answer.isEmpty()) {
            return;
        }
        received.add(ContentText.of(message.get("content")));
        if (received.size() == WRITTEN.size()) {
            weAnswer();
        }
    }

    private void weAnswer() {
        Page page = scenery.page();
        String customer = CUSTOMER.address();
        page.asked("the customer's words", customer, String.join(" | ", WRITTEN), String.join(" | ", received));
        Json conversation = scenery.conversation(CUSTOMER);
        page.asked("unread in the conversation", customer, String.valueOf(WRITTEN.size()), unread(conversation));
        Json sent = scenery.reply(conversation, Scenery.text(ANSWER));
        answer = sent.get("id").orEmpty();
        page.sent("our answer", customer, answer, "delivered");
        page.asked(
                "answered in the same conversation",
                customer,
                conversation.get("id").orEmpty(),
                sent.get("conversation").orEmpty());
    }

    private static String unread(Json conversation) {
        return conversation.get("unread").orEmpty();
    }
}
