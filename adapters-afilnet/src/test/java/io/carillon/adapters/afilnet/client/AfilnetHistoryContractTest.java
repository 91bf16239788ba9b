package io.carillon.adapters.afilnet.client;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.message.Direction;
import io.carillon.testkit.ConversationSourceContract;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class AfilnetHistoryContractTest implements AfilnetUnderContract, ConversationSourceContract {

    @Override
    public Map<String, String> route() {
        return AfilnetUnderContract.super.route();
    }

    @Override
    public Address with() {
        return new Address("34600000000");
    }

    @Override
    public String page(List<Line> lines) {
        return lines.stream()
                .map(AfilnetHistoryContractTest::row)
                .collect(Collectors.joining(",", "{\"status\":\"SUCCESS\",\"result\":{\"list\":[", "]}}"));
    }

    @Override
    public String nothing() {
        return "{\"status\":\"SUCCESS\",\"result\":{\"list\":[]}}";
    }

    /** Ids that are ordered as numbers and not as texts; seconds that repeat. */
    private static String row(Line line) {
        return "{\"platformid\":\"100\",\"platform\":\"whatsapp\",\"message\":\"" + escaped(line.text())
                + "\",\"destination\":\"+34 600 00 00 00\",\"messageid\":\"" + line.number() + "\",\"sent\":\""
                + (line.direction() == Direction.OUTBOUND ? 1 : 0)
                + "\",\"status\":\"read\",\"datetime\":\"2023-05-04 10:11:" + (10 + line.number() / 5) + "\"}";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
