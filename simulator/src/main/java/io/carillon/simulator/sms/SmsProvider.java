package io.carillon.simulator.sms;

import io.carillon.adapters.sms.server.SmsCall;
import io.carillon.adapters.sms.server.SmsOperation;
import io.carillon.adapters.sms.server.SmsRefusal;
import io.carillon.adapters.sms.server.SmsServer;
import io.carillon.adapters.wire.server.WireReply;
import io.carillon.adapters.wire.server.WireRequest;
import io.carillon.simulator.fault.Drawn;
import io.carillon.simulator.fault.Vocabulary;
import io.carillon.simulator.http.SimulatedProvider;
import io.carillon.simulator.http.Traffic;
import io.javalin.config.RoutesConfig;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The sms.aspx platform behind HTTP. */
public final class SmsProvider implements SimulatedProvider {
    public static final String NAME = "sms";
    /** What rules may name here. */
    public static final Vocabulary VOCABULARY = new Vocabulary(
            Arrays.stream(SmsOperation.values())
                    .map(SmsOperation::word)
                    .distinct()
                    .toList(),
            List.of(SmsOperation.STATUS.word(), SmsOperation.UPSTREAM.word()),
            List.of(SmsOperation.SEND.word()),
            Arrays.stream(SmsRefusal.values()).map(SmsProvider::word).toList());

    /** Of a customer: the extension that the replies are addressed to; that of the message when absent. */
    static final String EXTNO = "extno";

    private static final int LONGEST_NAME = 64;

    private final Platform platform;
    private final SmsServer server;

    /**
     * @param reportDelay when the script names none
     */
    public SmsProvider(Duration reportDelay, SmsScript script, Clock clock) {
        this.platform = new Platform(PlatformSettings.defaults(reportDelay), script, clock);
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
    public Vocabulary vocabulary() {
        return VOCABULARY;
    }

    @Override
    public Charset charset(String path) {
        return SmsCall.charset(path);
    }

    @Override
    public SimulatedCall read(WireRequest request) {
        return new Call(this, SmsCall.read(request));
    }

    @Override
    public void admin(RoutesConfig routes, String root, Traffic traffic) {
        new SmsAdmin(platform, traffic).register(routes, root);
    }

    @Override
    public void reset() {
        platform.reset();
    }

    private static String word(SmsRefusal refusal) {
        return refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Call(SmsProvider provider, SmsCall call) implements SimulatedCall {
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
        public WireReply answer(Drawn drawn) {
            return drawn.isEmpty()
                    ? provider.server.answer(call)
                    : provider.changed(drawn).answer(call);
        }

        @Override
        public WireReply refuse(String reason) {
            SmsRefusal refusal = Arrays.stream(SmsRefusal.values())
                    .filter(one -> word(one).equals(reason))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException("no refusal " + reason));
            return provider.server.refuse(call, refusal);
        }

        @Override
        public void leave(long points) {
            provider.platform.account(call.account()).ifPresent(account -> account.leave(points));
        }
    }

    private SmsServer changed(Drawn drawn) {
        return new SmsServer(
                new ChangedRows(platform, drawn), () -> platform.settings().dialect());
    }
}
