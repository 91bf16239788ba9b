package io.carillon.adapters.apiusb.server;

import io.carillon.adapters.wire.server.WireReply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the envelope. HTTP status 200 whatever is in it: public clients break on any other (contract apiusb §B3, §B9). */
final class ApiusbRenderer {
    private static final String TYPE = "application/json;charset=utf-8";
    private static final String VERSION = "2.15.0";

    private ApiusbRenderer() {}

    static WireReply write(Outcome outcome, ApiusbCall call) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("ret", outcome.ret());
        envelope.put("data", outcome.data());
        envelope.put("msg", outcome.msg());
        if (call.debug()) {
            envelope.put("debug", debug(call.path()));
        }
        return WireReply.ok(TYPE, PhpJson.write(envelope));
    }

    /** The shape of the document's sample; times are always the same, so that answers are. */
    private static Map<String, Object> debug(String path) {
        Map<String, Object> debug = new LinkedHashMap<>();
        debug.put(
                "stack",
                List.of(
                        "[#1 - 0ms - PHALAPI_INIT]" + path + "(1)",
                        "[#2 - 0.1ms - PHALAPI_RESPONSE]" + path + "(2)",
                        "[#3 - 0.2ms - PHALAPI_FINISH]" + path + "(3)"));
        debug.put("sqls", List.of());
        debug.put("version", VERSION);
        return debug;
    }
}
