package io.carillon.adapters.jetchat.client;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.message.Direction;
import io.carillon.testkit.ConversationSourceContract;
import java.util.List;
import java.util.stream.Collectors;

class JetchatHistoryContractTest implements JetchatUnderContract, ConversationSourceContract {

    @Override
    public Address with() {
        return new Address("f123u111");
    }

    @Override
    public String page(List<Line> lines) {
        return lines.stream()
                .map(JetchatHistoryContractTest::row)
                .collect(Collectors.joining(",", "{\"data\":[", "],\"status\":\"ok\"}"));
    }

    @Override
    public String nothing() {
        return "{\"data\":[],\"status\":\"ok\"}";
    }

    /** Ids that are ordered as numbers and not as texts; seconds that repeat. */
    private static String row(Line line) {
        String type = line.direction() == Direction.INBOUND ? "in" : line.number() == 2 ? "agent" : "out";
        String text = escaped(line.text());
        return "{\"id\":" + line.number() + ",\"type\":\"" + type + "\",\"msg_type\":\"text\",\"content\":\"" + text
                + "\",\"payload\":{\"text\":\"" + text + "\"},\"sender_id\":\"f123u111\",\"ts\":"
                + (1636073950 + line.number() / 5) + "}";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
