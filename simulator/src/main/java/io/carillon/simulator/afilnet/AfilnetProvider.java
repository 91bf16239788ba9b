package io.carillon.simulator.afilnet;

import io.carillon.adapters.afilnet.server.AfilnetCall;
import io.carillon.adapters.afilnet.server.AfilnetError;
import io.carillon.adapters.afilnet.server.AfilnetMethod;
import io.carillon.adapters.afilnet.server.AfilnetServer;
import io.carillon.adapters.wire.server.WireReply;
import io.carillon.adapters.wire.server.WireRequest;
import io.carillon.simulator.fault.Drawn;
import io.carillon.simulator.fault.Vocabulary;
import io.carillon.simulator.http.SimulatedProvider;
import io.carillon.simulator.http.Traffic;
import io.javalin.config.RoutesConfig;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The Afilnet web chat behind HTTP. */
public final class AfilnetProvider implements SimulatedProvider {
    public static final String NAME = "afilnet";
    /** What rules may name here. */
    public static final Vocabulary VOCABULARY = new Vocabulary(
            Arrays.stream(AfilnetMethod.values()).map(AfilnetMethod::word).toList(),
            List.of(
                    AfilnetMethod.GETCHATS.word(),
                    AfilnetMethod.GETMESSAGES.word(),
                    AfilnetMethod.GETUNREADMESSAGES.word()),
            List.of(),
            Arrays.stream(AfilnetError.values()).map(AfilnetProvider::word).toList());

    private static final int LONGEST_NAME = 64;

    private final WebChat webChat;
    private final AfilnetServer server;

    /**
     * @param reportDelay until a message is delivered, and from there until it is read, when the script names none
     */
    public AfilnetProvider(Duration reportDelay, AfilnetScript script, Clock clock) {
        this.webChat = new WebChat(reportDelay, script, clock);
        this.server = new AfilnetServer(webChat, () -> webChat.settings().dialect());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> paths() {
        return AfilnetCall.PATHS;
    }

    @Override
    public Vocabulary vocabulary() {
        return VOCABULARY;
    }

    @Override
    public Charset charset(String path) {
        return StandardCharsets.UTF_8;
    }

    @Override
    public SimulatedCall read(WireRequest request) {
        return new Call(this, AfilnetCall.read(request));
    }

    @Override
    public void admin(RoutesConfig routes, String root, Traffic traffic) {
        new AfilnetAdmin(webChat, traffic).register(routes, root);
    }

    @Override
    public void reset() {
        webChat.reset();
    }

    private static String word(AfilnetError error) {
        return error.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Call(AfilnetProvider provider, AfilnetCall call) implements SimulatedCall {
        @Override
        public String api() {
            return call.method().word();
        }

        @Override
        public String account() {
            String name = call.user();
            return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        }

        @Override
        public WireReply answer(Drawn drawn) {
            WireReply reply = drawn.isEmpty()
                    ? provider.server.answer(call)
                    : provider.changed(drawn).answer(call);
            provider.log(call, reply);
            return reply;
        }

        @Override
        public WireReply refuse(String reason) {
            AfilnetError error = Arrays.stream(AfilnetError.values())
                    .filter(one -> word(one).equals(reason))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException("no refusal " + reason));
            WireReply reply = provider.server.refuse(error);
            provider.log(call, reply);
            return reply;
        }

        /** Nothing here costs points. */
        @Override
        public void leave(long points) {}
    }

    private AfilnetServer changed(Drawn drawn) {
        return new AfilnetServer(
                new ChangedLists(webChat, drawn), () -> webChat.settings().dialect());
    }

    private void log(AfilnetCall call, WireReply reply) {
        webChat.log()
                .add(new ApiLog.Entry(
                        webChat.now().toString(),
                        call.caller(),
                        call.way(),
                        call.method().word(),
                        call.user(),
                        call.maskedParameters(),
                        reply.status(),
                        new String(reply.body(), StandardCharsets.UTF_8)));
    }
}
