package io.carillon.adapters.apiusb.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Messages as {@code items} (contract apiusb §B7). */
final class MessageRows {
    private MessageRows() {}

    static Map<String, Object> data(List<ApiusbMessage> messages) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("items", messages.stream().map(MessageRows::item).toList());
        return data;
    }

    /** The document says that {@code in} is what the owner sent and {@code out} what the owner received. */
    private static Map<String, Object> item(ApiusbMessage message) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", message.id());
        item.put("uuid", message.owner());
        item.put("chat_message_to_uuid", message.member());
        item.put("chat_message_type", message.type());
        item.put("chat_message_data", message.data());
        item.put("chat_message_is_read", message.read() ? 1 : 0);
        item.put("chat_message_io", message.byOwner() ? "in" : "out");
        item.put("add_time", ServerTime.text(message.at()));
        return item;
    }
}
