package io.carillon.simulator.jetchat;

import io.carillon.adapters.jetchat.server.JetchatCall;
import io.carillon.adapters.jetchat.server.JetchatOperation;
import io.carillon.adapters.jetchat.server.JetchatRefusal;
import io.carillon.adapters.jetchat.server.JetchatRowChange;
import io.carillon.adapters.jetchat.server.JetchatServer;
import io.carillon.adapters.wire.server.WireReply;
import io.carillon.adapters.wire.server.WireRequest;
import io.carillon.simulator.fault.Drawn;
import io.carillon.simulator.fault.Vocabulary;
import io.carillon.simulator.http.SimulatedProvider;
import io.carillon.simulator.http.Traffic;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** A JetChat bot behind HTTP. */
public final class JetchatProvider implements SimulatedProvider {
    public static final String NAME = "jetchat";
    /** What rules may name here. */
    public static final Vocabulary VOCABULARY = new Vocabulary(
            Arrays.stream(JetchatOperation.values()).map(JetchatOperation::word).toList(),
            Arrays.stream(JetchatOperation.values())
                    .map(JetchatOperation::word)
                    .filter(word -> word.startsWith("list-") || word.equals("chat-messages"))
                    .toList(),
            List.of(),
            Arrays.stream(JetchatRefusal.values()).map(JetchatRefusal::word).toList());

    private final JetchatPlatform platform;
    private final JetchatServer server;

    public JetchatProvider(JetchatScript script, Clock clock) {
        this.platform = new JetchatPlatform(script, clock);
        this.server = new JetchatServer(platform, () -> platform.settings().dialect());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> paths() {
        return JetchatCall.PATHS;
    }

    /** A wrong one is answered by the provider itself. */
    @Override
    public List<HandlerType> methods() {
        return List.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.DELETE, HandlerType.PATCH);
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
        return new Call(this, JetchatCall.read(request));
    }

    @Override
    public void admin(RoutesConfig routes, String root, Traffic traffic) {
        new JetchatAdmin(platform, traffic).register(routes, root);
    }

    @Override
    public void reset() {
        platform.reset();
    }

    private record Call(JetchatProvider provider, JetchatCall call) implements SimulatedCall {
        @Override
        public String api() {
            return call.operation().word();
        }

        /** The key's name: its value is a secret. */
        @Override
        public String account() {
            JetchatPlatform platform = provider.platform;
            return platform.locked(
                    () -> call.key().flatMap(platform::key).map(ApiKey::name).orElse(""));
        }

        @Override
        public WireReply answer(Drawn drawn) {
            JetchatRowChange change = drawn.isEmpty() ? JetchatRowChange.NONE : new Changed(drawn);
            return provider.platform.locked(() -> provider.server.answer(call, change));
        }

        @Override
        public WireReply refuse(String reason) {
            JetchatRefusal refusal = Arrays.stream(JetchatRefusal.values())
                    .filter(one -> one.word().equals(reason))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException("no refusal " + reason));
            return provider.platform.locked(() -> provider.server.refuse(refusal));
        }

        /** Nothing here costs points. */
        @Override
        public void leave(long points) {}
    }

    /** Rows stay: a later list has them anyway. */
    private record Changed(Drawn drawn) implements JetchatRowChange {
        @Override
        public <T> List<T> change(List<T> rows) {
            return drawn.onRows(rows).now();
        }
    }
}
