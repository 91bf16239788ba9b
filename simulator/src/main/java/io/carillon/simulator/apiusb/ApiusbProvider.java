package io.carillon.simulator.apiusb;

import io.carillon.adapters.apiusb.server.ApiusbAdmission;
import io.carillon.adapters.apiusb.server.ApiusbApplication;
import io.carillon.adapters.apiusb.server.ApiusbBackend;
import io.carillon.adapters.apiusb.server.ApiusbCall;
import io.carillon.adapters.apiusb.server.ApiusbRefusal;
import io.carillon.adapters.apiusb.server.ApiusbServer;
import io.carillon.adapters.apiusb.server.ApiusbService;
import io.carillon.adapters.apiusb.server.ApiusbToken;
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
import java.util.Locale;
import java.util.Optional;

/** The APIUSB platform behind HTTP. */
public final class ApiusbProvider implements SimulatedProvider {
    public static final String NAME = "apiusb";
    /** What rules may name here; nothing costs points. */
    public static final Vocabulary VOCABULARY = new Vocabulary(
            Arrays.stream(ApiusbService.values()).map(ApiusbService::word).toList(),
            List.of(ApiusbService.GET_MESSAGE_LIST.word(), ApiusbService.GET_ALL_MESSAGE_LIST.word()),
            List.of(),
            Arrays.stream(ApiusbRefusal.values()).map(ApiusbProvider::word).toList());

    private static final int LONGEST_NAME = 64;

    private final ApiusbPlatform platform;

    public ApiusbProvider(ApiusbScript script, Clock clock) {
        this.platform = new ApiusbPlatform(script, clock);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> paths() {
        return ApiusbService.PATHS;
    }

    /** The framework does not look at the method. */
    @Override
    public List<HandlerType> methods() {
        return List.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);
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
        return new Call(platform, ApiusbCall.read(request));
    }

    @Override
    public void admin(RoutesConfig routes, String root, Traffic traffic) {
        new ApiusbAdmin(platform, traffic).register(routes, root);
    }

    @Override
    public void reset() {
        platform.reset();
    }

    private static String word(ApiusbRefusal refusal) {
        return refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The platform as one request meets it. */
    private record Backend(ApiusbPlatform platform, Drawn drawn) implements ApiusbBackend {
        @Override
        public Optional<ApiusbToken> applyToken(ApiusbApplication application) {
            return platform.applyToken(application);
        }

        @Override
        public ApiusbAdmission admit(String accessToken) {
            return platform.admit(accessToken, drawn);
        }
    }

    private record Call(ApiusbPlatform platform, ApiusbCall call) implements SimulatedCall {
        @Override
        public String api() {
            return call.service().word();
        }

        @Override
        public String account() {
            String name = Tokens.appKey(call.accessToken()).orElse(call.appKey());
            return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        }

        @Override
        public WireReply answer(Drawn drawn) {
            return new ApiusbServer(new Backend(platform, drawn), () -> platform.settings()
                            .dialect())
                    .answer(call);
        }

        @Override
        public WireReply refuse(String reason) {
            ApiusbRefusal refusal = Arrays.stream(ApiusbRefusal.values())
                    .filter(one -> word(one).equals(reason))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException("no refusal " + reason));
            return ApiusbServer.refuse(call, refusal);
        }

        /** Nothing costs anything here. */
        @Override
        public void leave(long points) {}
    }
}
