package io.carillon.adapters.jetchat.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Writes objects in one dialect, members in the documented order (contract jetchat A5, A6). */
final class JetchatRows {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DateTimeFormatter DATETIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final boolean extraFields;
    private final ZoneId zone;

    JetchatRows(JetchatDialect dialect) {
        this.extraFields = dialect.extraFields();
        this.zone = ZoneId.of(dialect.zone());
    }

    ObjectNode user(JetchatUser user) {
        return NODES.objectNode().put("id", user.id()).put("name", user.name()).put("email", user.email());
    }

    ObjectNode tag(JetchatTag tag) {
        return NODES.objectNode().put("name", tag.name()).put("tag_ns", tag.tagNs());
    }

    ObjectNode subFlow(JetchatSubFlow subFlow) {
        return NODES.objectNode().put("name", subFlow.name()).put("sub_flow_ns", subFlow.subFlowNs());
    }

    ObjectNode field(JetchatField field) {
        ObjectNode row = NODES.objectNode()
                .put("name", field.name())
                .put("var_ns", field.varNs())
                .put("var_type", field.varType())
                .put("description", field.description())
                .put("value", field.value());
        return field.kind() == JetchatField.Kind.BOT ? row.put("is_template_field", false) : row;
    }

    ObjectNode subscriber(JetchatSubscriber subscriber) {
        JetchatProfile profile = subscriber.profile();
        ObjectNode row = NODES.objectNode()
                .put("name", profile.name())
                .put("user_ns", subscriber.userNs())
                .put("user_id", subscriber.userId())
                .put("first_name", profile.firstName())
                .put("last_name", profile.lastName())
                .put("gender", orNull(profile.gender()))
                .put("email", orNull(profile.email()))
                .put("phone", orNull(profile.phone()))
                .put("locale", "pt_BR")
                .put("language", "pt")
                .put("profile_pic", profile.image());
        activity(subscriber.activity(), row);
        if (extraFields) {
            row.put("channel", subscriber.channel())
                    .put(
                            "allow_send_message",
                            subscriber.activity().subscribed().isPresent());
        }
        row.set("tags", array(subscriber.tags(), this::tag));
        row.set("user_fields", array(subscriber.fields(), this::field));
        return row;
    }

    ObjectNode message(JetchatChatMessage message) {
        ObjectNode row = NODES.objectNode()
                .put("id", message.id())
                .put("type", message.type())
                .put("msg_type", message.msgType())
                .put("content", message.content());
        if (message.url().isEmpty()) {
            row.putObject("payload").put("text", message.content());
        } else {
            row.putObject("payload").put("url", message.url());
        }
        row.put("sender_id", message.senderId()).put("ts", message.at().getEpochSecond());
        return extraFields ? row.put("mid", "mid." + message.id()) : row;
    }

    private void activity(JetchatActivity activity, ObjectNode row) {
        row.put("subscribed", time(activity.subscribed()))
                .put("opted_in_email", activity.optedInEmail())
                .put("opted_in_sms", activity.optedInSms())
                .put("opted_in_through", (String) null)
                .put("last_interaction", time(activity.lastInteraction()))
                .put("last_seen", time(activity.lastInteraction()))
                .put("last_message_at", time(activity.lastMessageAt()))
                .put("last_message_type", orNull(activity.lastMessageType()));
    }

    static <T> ArrayNode array(List<T> values, Function<T, ObjectNode> row) {
        ArrayNode array = NODES.arrayNode(values.size());
        values.forEach(value -> array.add(row.apply(value)));
        return array;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private String time(Optional<Instant> at) {
        return at.map(instant -> DATETIME.format(instant.atZone(zone))).orElse(null);
    }
}
