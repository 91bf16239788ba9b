package io.carillon.simulator.http;

import io.carillon.adapters.wire.server.WireReply;
import io.carillon.adapters.wire.server.WireRequest;
import io.carillon.simulator.fault.Drawn;
import io.carillon.simulator.fault.Target;
import io.carillon.simulator.fault.Vocabulary;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.nio.charset.Charset;
import java.util.List;

/** One provider as a server. Called from many threads at once. */
public interface SimulatedProvider {
    /** Part of the admin paths: {@code /_sim/NAME/...}. */
    String name();

    /** The pages of the provider's protocol. */
    List<String> paths();

    /** The HTTP methods those pages answer. */
    default List<HandlerType> methods() {
        return List.of(HandlerType.GET, HandlerType.POST);
    }

    /** What fault rules may name. */
    Vocabulary vocabulary();

    /** The charset in which the query of a page's URL is written. */
    Charset charset(String path);

    SimulatedCall read(WireRequest request);

    /** Adds the provider's own admin routes, all below {@code root}. */
    void admin(RoutesConfig routes, String root, Traffic traffic);

    /** Back to the state of the start. */
    void reset();

    /** A request that was understood but not yet acted upon. */
    interface SimulatedCall extends Target {
        /** Which interface is called. */
        String api();

        /** Which account calls, as it says; may be empty. */
        String account();

        /**
         * Acts and answers.
         *
         * @param drawn has its way with reports and replies that are handed out
         */
        WireReply answer(Drawn drawn);
    }
}
