package io.carillon.app.http;

import io.javalin.http.Context;
import org.eclipse.jetty.server.Request;

/** Breaks off an answer whose beginning is sent already, so that nobody takes what came for all of it. */
public final class BrokenAnswer {
    static final String ATTRIBUTE = "carillon.broken-answer";

    private BrokenAnswer() {}

    static Runnable of(Request request) {
        return () ->
                request.getConnectionMetaData().getConnection().getEndPoint().close();
    }

    /** Closes the connection without the end that the client waits for. */
    public static void leave(Context ctx) {
        if (ctx.req().getAttribute(ATTRIBUTE) instanceof Runnable closing) {
            closing.run();
        }
    }
}
