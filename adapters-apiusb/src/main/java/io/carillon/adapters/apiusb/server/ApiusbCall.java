package io.carillon.adapters.apiusb.server;

import io.carillon.adapters.wire.server.WireRequest;
import java.util.List;
import java.util.Optional;

/** One request, read: which service it calls and with which parameters. */
public final class ApiusbCall {
    private static final String DEBUG = "__debug__";

    private final String path;
    private final boolean debug;
    private final RequestValues values;
    private final ServiceName name;
    private final ApiusbService service;

    private ApiusbCall(WireRequest request) {
        this.path = request.path();
        this.debug = isOn(request.query().getOrDefault(DEBUG, List.of()));
        this.values = RequestDecoder.read(request);
        this.name = ServiceName.of(named());
        this.service = ApiusbService.of(name);
    }

    /** Never fails. */
    public static ApiusbCall read(WireRequest request) {
        return new ApiusbCall(request);
    }

    public ApiusbService service() {
        return service;
    }

    /** The application that asks for a token; empty at the other services. */
    public String appKey() {
        return text("app_key").orElse("");
    }

    /** The token as sent; empty when there is none. */
    public String accessToken() {
        return text("access_token").orElse("");
    }

    Optional<String> text(String parameter) {
        return values.text(parameter);
    }

    boolean isStructure(String parameter) {
        return values.isStructure(parameter);
    }

    ServiceName name() {
        return name;
    }

    String path() {
        return path;
    }

    boolean debug() {
        return debug;
    }

    /** Parameters carry credentials: they are not printed. */
    @Override
    public String toString() {
        return "ApiusbCall[" + service + "]";
    }

    /** The longer name wins, also when it is empty. */
    private Optional<String> named() {
        return word("service").or(() -> word("s"));
    }

    /** What PHP makes of an array is no service either. */
    private Optional<String> word(String parameter) {
        return values.isStructure(parameter) ? Optional.of("Array") : values.text(parameter);
    }

    private static boolean isOn(List<String> values) {
        return values.stream().anyMatch(value -> !value.isEmpty() && !value.equals("0"));
    }
}
