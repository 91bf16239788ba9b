package io.carillon.adapters.jetchat.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.adapters.wire.server.WireReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes replies in one dialect (contract jetchat A3, A4). */
final class JetchatRenderer {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String STATUS = "status";

    private final JetchatDialect dialect;

    JetchatRenderer(JetchatDialect dialect) {
        this.dialect = dialect;
    }

    WireReply result(JetchatResult result, JetchatCall call, JetchatRowChange change) {
        if (result instanceof JetchatResult.Listed listed) {
            return ok(list(listed, call, change));
        }
        if (result instanceof JetchatResult.Single single) {
            return ok(single(single));
        }
        if (result instanceof JetchatResult.Invalid invalid) {
            return invalid(invalid.complaints());
        }
        return result instanceof JetchatResult.Refused refused
                ? rejected(refused.message())
                : ok(NODES.objectNode().put(STATUS, "ok"));
    }

    WireReply refuse(JetchatRefusal refusal) {
        if (refusal == JetchatRefusal.REJECTED) {
            return rejected(refusal.text());
        }
        if (refusal == JetchatRefusal.INVALID) {
            JetchatComplaints complaints = new JetchatComplaints();
            complaints.required("user_ns");
            return invalid(complaints);
        }
        int status = refusal == JetchatRefusal.UNAUTHENTICATED ? dialect.unauthenticatedStatus() : refusal.status();
        return error(status, refusal.text());
    }

    WireReply error(int status, String message) {
        return reply(status, NODES.objectNode().put("message", message));
    }

    WireReply invalid(JetchatComplaints complaints) {
        ObjectNode body = NODES.objectNode().put("message", complaints.summary());
        ObjectNode errors = body.putObject("errors");
        complaints.byMember().forEach((member, texts) -> texts.forEach(errors.putArray(member)::add));
        return reply(dialect.validationStatus(), body);
    }

    static WireReply with(WireReply reply, Map<String, String> headers) {
        Map<String, String> all = new java.util.HashMap<>(reply.headers());
        all.putAll(headers);
        return new WireReply(reply.status(), reply.contentType(), reply.body(), all);
    }

    private WireReply rejected(String message) {
        return dialect.businessErrorUnder200()
                ? ok(NODES.objectNode().put(STATUS, "error").put("message", message))
                : error(JetchatRefusal.REJECTED.status(), message);
    }

    private ObjectNode single(JetchatResult.Single single) {
        boolean bare = single.shape() == JetchatResult.Shape.BARE
                || (single.shape() == JetchatResult.Shape.EITHER && dialect.bare());
        if (bare) {
            return single.object();
        }
        ObjectNode body = NODES.objectNode();
        body.set("data", single.object());
        return body.put(STATUS, "ok");
    }

    private ObjectNode list(JetchatResult.Listed listed, JetchatCall call, JetchatRowChange change) {
        ObjectNode body = NODES.objectNode();
        List<ObjectNode> rows = new ArrayList<>(change.change(listed.rows()));
        body.putArray("data").addAll(rows);
        if (dialect.listMeta() == JetchatDialect.ListMeta.FULL) {
            body.set("links", new PageLinks(listed, call.address()).links());
        }
        if (dialect.listMeta() != JetchatDialect.ListMeta.NONE) {
            PageLinks pages = new PageLinks(listed, call.address());
            body.set("meta", dialect.listMeta() == JetchatDialect.ListMeta.FULL ? pages.meta() : pages.shortMeta());
        }
        return dialect.listStatus() ? body.put(STATUS, "ok") : body;
    }

    private WireReply ok(ObjectNode body) {
        return reply(200, body);
    }

    private WireReply reply(int status, ObjectNode body) {
        return new WireReply(
                status, "application/json; charset=utf-8", JsonText.write(body, dialect.escaped()), Map.of());
    }
}
