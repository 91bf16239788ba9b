package io.carillon.adapters.afilnet.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes the rows of lists in one dialect, members in the documented order (contract afilnet A3, A4). */
final class AfilnetFields {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DateTimeFormatter DATETIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final AfilnetDialect dialect;
    private final ZoneId zone;

    AfilnetFields(AfilnetDialect dialect) {
        this.dialect = dialect;
        this.zone = ZoneId.of(dialect.zone());
    }

    ObjectNode channel(AfilnetChannel channel) {
        ObjectNode row = NODES.objectNode();
        row.set("platformid", id(channel.platformid()));
        row.put("platform", channel.platform()).put("name", channel.name());
        return extended(row);
    }

    ObjectNode message(AfilnetMessage message, boolean unread) {
        ObjectNode row = NODES.objectNode();
        row.set("platformid", id(message.route().platformid()));
        row.put("platform", message.route().platform())
                .put("message", message.message())
                .put("destination", message.destination());
        row.set("messageid", id(message.messageid()));
        row.set(flagName(unread), flag(message.sent()));
        row.put("status", message.status());
        row.set("datetime", time(message.at()));
        return extended(row);
    }

    private ObjectNode extended(ObjectNode row) {
        return dialect.extraFields() ? row.put("agent", "").put("priority", 0) : row;
    }

    private JsonNode id(String id) {
        boolean number = dialect.idStyle() == AfilnetDialect.IdStyle.NUMBER && id.matches("0|[1-9][0-9]{0,17}");
        return number ? NODES.numberNode(Long.parseLong(id)) : NODES.textNode(id);
    }

    private String flagName(boolean unread) {
        return switch (dialect.flagName()) {
            case DOCUMENTED -> unread ? "issent" : "sent";
            case SENT -> "sent";
            case ISSENT -> "issent";
        };
    }

    private JsonNode flag(boolean yes) {
        return switch (dialect.flagStyle()) {
            case DIGIT_TEXT -> NODES.textNode(yes ? "1" : "0");
            case DIGIT -> NODES.numberNode(yes ? 1 : 0);
            case BOOLEAN -> NODES.booleanNode(yes);
            case BOOLEAN_TEXT -> NODES.textNode(yes ? "true" : "false");
            case YES_NO -> NODES.textNode(yes ? "yes" : "no");
        };
    }

    private JsonNode time(Instant at) {
        return switch (dialect.timeStyle()) {
            case DATETIME -> NODES.textNode(DATETIME.format(at.atZone(zone)));
            case ISO ->
                NODES.textNode(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone)));
            case EPOCH -> NODES.numberNode(at.getEpochSecond());
        };
    }
}
