package io.carillon.adapters.afilnet.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.adapters.wire.server.WireReply;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes replies in one dialect (contract afilnet A2, A4). */
final class AfilnetRenderer {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<String, String> CHALLENGE =
            Map.of("WWW-Authenticate", "Basic realm=\"Afilnet API\", charset=\"UTF-8\"");

    private final AfilnetDialect dialect;
    private final AfilnetFields fields;

    AfilnetRenderer(AfilnetDialect dialect) {
        this.dialect = dialect;
        this.fields = new AfilnetFields(dialect);
    }

    WireReply channels(List<AfilnetChannel> channels) {
        return list(channels.stream().map(fields::channel).toList());
    }

    WireReply messages(List<AfilnetMessage> messages, boolean unread) {
        return list(messages.stream()
                .map(message -> fields.message(message, unread))
                .toList());
    }

    /** A success without values. */
    WireReply taken() {
        return success(
                switch (dialect.ackStyle()) {
                    case ABSENT -> MissingNode.getInstance();
                    case NULL -> NODES.nullNode();
                    case TEXT -> NODES.textNode("");
                    case ARRAY -> NODES.arrayNode();
                    case OBJECT -> NODES.objectNode();
                    case TRUE -> NODES.booleanNode(true);
                });
    }

    WireReply error(AfilnetError error) {
        return reply(200, envelope("ERROR").put("error", error.name()), Map.of());
    }

    /** To a request without the header that the page for HTTP Basic wants. */
    WireReply noLogin() {
        return dialect.noLogin() == AfilnetDialect.NoLogin.MISSING_USER
                ? error(AfilnetError.MISSING_USER)
                : reply(401, envelope("ERROR").put("error", AfilnetError.MISSING_USER.name()), CHALLENGE);
    }

    private WireReply list(List<ObjectNode> rows) {
        JsonNode list = rows.isEmpty() ? nothing() : container(rows);
        if (!dialect.listStyle().named()) {
            return success(list);
        }
        ObjectNode result = NODES.objectNode();
        if (!list.isMissingNode()) {
            result.set("list", list);
        }
        return success(result);
    }

    private JsonNode container(List<ObjectNode> rows) {
        if (dialect.singleObject() && rows.size() == 1) {
            return rows.get(0);
        }
        if (dialect.listStyle().keyed()) {
            ObjectNode keyed = NODES.objectNode();
            for (int at = 0; at < rows.size(); at++) {
                keyed.set(Integer.toString(at), rows.get(at));
            }
            return keyed;
        }
        ArrayNode array = NODES.arrayNode(rows.size());
        rows.forEach(array::add);
        return array;
    }

    private JsonNode nothing() {
        return switch (dialect.emptyStyle()) {
            case ARRAY -> NODES.arrayNode();
            case TEXT -> NODES.textNode("");
            case NULL -> NODES.nullNode();
            case ABSENT -> MissingNode.getInstance();
        };
    }

    private WireReply success(JsonNode result) {
        ObjectNode envelope = envelope("SUCCESS");
        if (!result.isMissingNode()) {
            envelope.set("result", result);
        }
        return reply(200, envelope, Map.of());
    }

    private ObjectNode envelope(String status) {
        boolean lower = dialect.envelopeCase() == AfilnetDialect.EnvelopeCase.LOWER;
        ObjectNode envelope = NODES.objectNode().put("status", lower ? status.toLowerCase(Locale.ROOT) : status);
        return dialect.extraFields() ? envelope.put("version", "2.0") : envelope;
    }

    private WireReply reply(int status, ObjectNode envelope, Map<String, String> headers) {
        return new WireReply(
                status,
                dialect.contentType() + "; charset=utf-8",
                JsonText.write(envelope, dialect.escaped()),
                headers);
    }
}
