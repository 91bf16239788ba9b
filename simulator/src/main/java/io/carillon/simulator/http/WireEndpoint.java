package io.carillon.simulator.http;

import io.carillon.adapters.wire.server.FormCodec;
import io.carillon.adapters.wire.server.WireReply;
import io.carillon.adapters.wire.server.WireRequest;
import io.carillon.simulator.fault.Answer;
import io.carillon.simulator.fault.Drawn;
import io.carillon.simulator.fault.FaultScript;
import io.carillon.simulator.http.SimulatedProvider.SimulatedCall;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes a provider's requests from the web framework, lets the fault script have its way, and answers. */
public final class WireEndpoint implements Handler {
    private static final WireReply NOTHING = new WireReply(200, "text/plain", new byte[0], Map.of());

    private final SimulatedProvider provider;
    private final FaultScript faults;
    private final Traffic traffic;
    private final Timers timers;

    public WireEndpoint(SimulatedProvider provider, FaultScript faults, Traffic traffic, Timers timers) {
        this.provider = provider;
        this.faults = faults;
        this.traffic = traffic;
        this.timers = timers;
    }

    @Override
    public void handle(Context ctx) {
        SimulatedCall call = provider.read(request(ctx));
        long number = traffic.begin(call.api());
        Answer answer;
        try {
            answer = answer(ctx, call, number);
        } catch (RuntimeException | Error broken) {
            traffic.end();
            throw broken;
        }
        if (answer.ending() == Answer.Ending.HANG) {
            ctx.future(() -> timers.never().whenComplete((none, end) -> traffic.end()));
        } else if (answer.delay().isZero()) {
            send(ctx, answer);
        } else {
            ctx.future(() -> timers.after(answer.delay()).thenRun(() -> send(ctx, answer)));
        }
    }

    private Answer answer(Context ctx, SimulatedCall call, long number) {
        Drawn drawn = faults.draw(call.api());
        drawn.prepare(call);
        Answer answer = drawn.applyTo(drawn.handled() ? call.answer(drawn) : NOTHING, call);
        traffic.keep(new Traffic.Seen(
                number,
                traffic.now(),
                call.api(),
                ctx.method().name(),
                ctx.path(),
                call.account(),
                answer.status(),
                drawn.kinds()));
        return answer;
    }

    private void send(Context ctx, Answer answer) {
        traffic.end();
        switch (answer.ending()) {
            case WHOLE -> sendWhole(ctx, answer.reply());
            case PARTIAL -> Connections.sendPart(ctx, answer.reply(), answer.bytes());
            case CUT, HANG -> Connections.cut(ctx);
        }
    }

    private static void sendWhole(Context ctx, WireReply reply) {
        reply.headers().forEach(ctx::header);
        ctx.status(reply.status()).contentType(reply.contentType()).result(reply.body());
    }

    private WireRequest request(Context ctx) {
        Map<String, List<String>> headers = new HashMap<>();
        ctx.headerMap().forEach((name, value) -> headers.put(name, List.of(value)));
        String query = ctx.queryString();
        return new WireRequest(
                ctx.method().name().toUpperCase(Locale.ROOT),
                ctx.path(),
                query == null ? Map.of() : FormCodec.decode(query, provider.charset(ctx.path())),
                headers,
                ctx.bodyAsBytes(),
                ctx.ip());
    }
}
