package io.carillon.simulator.http;

import io.carillon.adapters.wire.server.WireReply;
import io.carillon.adapters.wire.server.WireRequest;
import io.javalin.config.RoutesConfig;
import java.nio.charset.Charset;
import java.util.List;

/** One provider as a server. Called from many threads at once. */
public interface SimulatedProvider {
    /** Part of the admin paths: {@code /_sim/NAME/...}. */
    String name();

    /** The pages of the provider's protocol. */
    List<String> paths();

    /** The interface names that fault rules may use. */
    List<String> apis();

    /** The charset in which the query of a page's URL is written. */
    Charset charset(String path);

    SimulatedCall read(WireRequest request);

    /** Adds the provider's own admin routes, all below {@code root}. */
    void admin(RoutesConfig routes, String root, Traffic traffic);

    /** Back to the state of the start. */
    void reset();

    /** A request that was understood but not yet acted upon. */
    interface SimulatedCall {
        /** Which interface is called. */
        String api();

        /** Which account calls, as it says; may be empty. */
        String account();

        /** Acts and answers. */
        WireReply answer();
    }
}
