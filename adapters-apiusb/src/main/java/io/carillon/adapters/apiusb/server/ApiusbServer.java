package io.carillon.adapters.apiusb.server;

import io.carillon.adapters.wire.server.WireReply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers requests in the check order of the framework (contract apiusb §B5): service, parameters, token, application, user,
 * then the deed. Both entries offer the same services, as the framework does. Safe for many threads.
 */
public final class ApiusbServer {
    private final ApiusbBackend backend;
    private final Supplier<ApiusbDialect> dialect;

    /**
     * @param dialect asked at each request
     */
    public ApiusbServer(ApiusbBackend backend, Supplier<ApiusbDialect> dialect) {
        this.backend = backend;
        this.dialect = dialect;
    }

    public WireReply answer(ApiusbCall call) {
        return ApiusbRenderer.write(outcome(call), call);
    }

    /** The answer to a call of which nothing is taken, whatever it is. */
    public static WireReply refuse(ApiusbCall call, ApiusbRefusal refusal) {
        return ApiusbRenderer.write(Outcome.refused(refusal, call.name()), call);
    }

    private Outcome outcome(ApiusbCall call) {
        if (call.name().malformed()) {
            return Outcome.badRequest(ApiusbTexts.badService(call.name().text()));
        }
        Inspection inspection = new Inspection(call);
        return switch (call.service()) {
            case UNKNOWN -> Outcome.refused(ApiusbRefusal.NO_SUCH_SERVICE, call.name());
            case APPLY_TOKEN -> applyToken(inspection);
            case BULK_SEND, SEND ->
                platform(call, inspection, new MessageSending(call.service(), dialect.get()).read(inspection));
            case GET_MESSAGE_LIST -> platform(call, inspection, MessageReading.conversation(inspection));
            case GET_ALL_MESSAGE_LIST -> platform(call, inspection, MessageReading.all(inspection));
        };
    }

    /** First the parameters, then the caller: a bad token with a bad parameter is a bad parameter. */
    private Outcome platform(ApiusbCall call, Inspection inspection, Function<ApiusbSession, Outcome> deed) {
        Optional<String> complaint = inspection.complaint();
        if (complaint.isPresent()) {
            return Outcome.badRequest(complaint.get());
        }
        ApiusbAdmission admission = backend.admit(call.accessToken());
        return admission instanceof ApiusbAdmission.Admitted admitted
                ? deed.apply(admitted.session())
                : Outcome.refused(((ApiusbAdmission.Denied) admission).refusal(), call.name());
    }

    private Outcome applyToken(Inspection inspection) {
        String key = inspection.required("app_key");
        String secret = inspection.required("app_secret");
        OptionalLong uid = inspection
                .text("uid")
                .map(text -> OptionalLong.of(PhpNumbers.intval(text)))
                .orElseGet(OptionalLong::empty);
        return inspection
                .complaint()
                .map(Outcome::badRequest)
                .orElseGet(() -> token(backend.applyToken(new ApiusbApplication(key, secret, uid))));
    }

    /** A refusal is an empty token; what stands beside it then is not documented. */
    private static Outcome token(Optional<ApiusbToken> token) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("access_token", token.map(ApiusbToken::text).orElse(""));
        data.put("expire_at", token.map(one -> one.expiresAt().getEpochSecond()).orElse(0L));
        data.put(
                "expire_time",
                token.map(one -> ServerTime.text(one.expiresAt())).orElse(""));
        return Outcome.ok(data);
    }
}
