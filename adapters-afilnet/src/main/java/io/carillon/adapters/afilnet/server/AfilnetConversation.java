package io.carillon.adapters.afilnet.server;

import io.carillon.adapters.wire.server.WireReply;
import java.util.Optional;

/** The methods about messages, on a request whose form was checked. */
record AfilnetConversation(AfilnetCall call, AfilnetSession session, AfilnetRenderer renderer) {
    WireReply sendMessage() {
        return send(Optional.empty());
    }

    WireReply sendFile() {
        AfilnetFile file = new AfilnetFile(call.text("type"), call.text("fileurl"), call.text("thumburl"));
        return send(Optional.of(file));
    }

    WireReply list(AfilnetQuery.Kind kind) {
        String destination = kind == AfilnetQuery.Kind.CHATS ? "" : call.text("destination");
        boolean unread = kind == AfilnetQuery.Kind.UNREAD;
        return session.list(new AfilnetQuery(kind, call.route(), destination))
                .fold(found -> renderer.messages(found.messages(), unread), missing -> renderer.error(missing.error()));
    }

    private WireReply send(Optional<AfilnetFile> file) {
        AfilnetSubmission submission =
                new AfilnetSubmission(call.route(), call.text("destination"), call.raw("message"), file);
        return session.send(submission).map(renderer::error).orElseGet(renderer::taken);
    }
}
