package io.carillon.simulator.http;

import io.carillon.adapters.wire.server.WireReply;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpConfiguration;

/** Reaches through the web framework to the TCP connection of a request. */
public final class Connections {
    private static final String ATTRIBUTE = Connections.class.getName();

    private Connections() {}

    /** Must be called on the configuration of the connector whose connections are to be cut. */
    public static void remember(HttpConfiguration configuration) {
        configuration.addCustomizer((request, headers) -> {
            request.setAttribute(
                    ATTRIBUTE, request.getConnectionMetaData().getConnection().getEndPoint());
            return request;
        });
    }

    /** Sends the head of the whole answer and the first {@code bytes} of its body, then closes the connection. */
    static void sendPart(Context ctx, WireReply reply, int bytes) {
        HttpServletResponse response = ctx.res();
        reply.headers().forEach(response::setHeader);
        response.setStatus(reply.status());
        response.setContentType(reply.contentType());
        response.setContentLength(reply.body().length);
        try {
            response.getOutputStream().write(reply.body(), 0, bytes);
            response.flushBuffer();
        } catch (IOException gone) {
            // The caller did not wait: there is nobody to cut off.
        }
        cut(ctx);
    }

    /** Closes the connection; nothing more is sent. */
    static void cut(Context ctx) {
        EndPoint connection = ctx.attribute(ATTRIBUTE);
        if (connection == null) {
            throw new IllegalStateException("the connector does not remember its connections");
        }
        connection.close();
    }
}
