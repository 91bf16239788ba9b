package io.carillon.simulator.sms;

import io.carillon.adapters.sms.server.SmsCall;
import io.carillon.adapters.sms.server.SmsOperation;
import io.carillon.adapters.sms.server.SmsServer;
import io.carillon.adapters.wire.server.WireReply;
import io.carillon.adapters.wire.server.WireRequest;
import io.carillon.simulator.http.SimulatedProvider;
import io.carillon.simulator.http.Traffic;
import io.javalin.config.RoutesConfig;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The sms.aspx platform behind HTTP. */
public final class SmsProvider implements SimulatedProvider {
    public static final String NAME = "sms";
    private static final int LONGEST_NAME = 64;

    private final Platform platform;
    private final SmsServer server;

    public SmsProvider(Duration reportDelay, Clock clock) {
        this.platform = new Platform(PlatformSettings.defaults(reportDelay), clock);
        this.server = new SmsServer(platform, () -> platform.settings().dialect());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> paths() {
        return SmsOperation.PATHS;
    }

    @Override
    public List<String> apis() {
        return Arrays.stream(SmsOperation.values())
                .map(SmsOperation::word)
                .distinct()
                .toList();
    }

    @Override
    public Charset charset(String path) {
        return SmsCall.charset(path);
    }

    @Override
    public SimulatedCall read(WireRequest request) {
        return new Call(server, SmsCall.read(request));
    }

    @Override
    public void admin(RoutesConfig routes, String root, Traffic traffic) {
        new SmsAdmin(platform, traffic).register(routes, root);
    }

    @Override
    public void reset() {
        platform.reset();
    }

    private record Call(SmsServer server, SmsCall call) implements SimulatedCall {
        @Override
        public String api() {
            return call.operation().word();
        }

        @Override
        public String account() {
            String name = call.account();
            return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        }

        @Override
        public WireReply answer() {
            return server.answer(call);
        }
    }
}
