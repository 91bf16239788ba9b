package io.carillon.simulator.http;

import io.javalin.http.Context;
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

    /** Closes the connection; nothing of an answer is sent. */
    static void cut(Context ctx) {
        EndPoint connection = ctx.attribute(ATTRIBUTE);
        if (connection == null) {
            throw new IllegalStateException("the connector does not remember its connections");
        }
        connection.close();
    }
}
