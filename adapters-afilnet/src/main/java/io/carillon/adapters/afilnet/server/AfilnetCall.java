package io.carillon.adapters.afilnet.server;

import io.carillon.adapters.wire.server.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One request, read: which method it calls, who calls, and with which parameters. */
public final class AfilnetCall {
    /** Every page a server of this protocol answers, with and without a slash at the end (contract afilnet A1). */
    public static final List<String> PATHS = List.of("/api/http", "/api/basic");

    private static final String MASK = "***";

    private final Map<String, List<String>> parameters;
    private final boolean basic;
    private final Optional<AfilnetCredentials> credentials;

    private AfilnetCall(Map<String, List<String>> parameters, WireRequest request) {
        this.parameters = parameters;
        this.basic = request.path().toLowerCase(Locale.ROOT).startsWith("/api/basic");
        this.credentials = basic
                ? BasicLogin.read(request)
                : Optional.of(new AfilnetCredentials(text("user"), raw("password"), request.caller()));
    }

    /** Reads query and form, also multipart; never fails. */
    public static AfilnetCall read(WireRequest request) {
        return new AfilnetCall(request.parameters(StandardCharsets.UTF_8), request);
    }

    /** {@link AfilnetMethod#UNKNOWN} also when the class is not chat. */
    public AfilnetMethod method() {
        return chat() ? AfilnetMethod.of(text("method")) : AfilnetMethod.UNKNOWN;
    }

    /** The user's name as sent; empty when there is none. */
    public String user() {
        return credentials.map(AfilnetCredentials::user).orElse("");
    }

    /** The address of the other end of the connection; empty when nobody knows it. */
    public String caller() {
        return credentials.map(AfilnetCredentials::caller).orElse("");
    }

    /** The page, for people: {@code http} or {@code basic}. */
    public String way() {
        return basic ? "basic" : "http";
    }

    /** All parameters by name, that which is secret masked, for logs. */
    public Map<String, String> maskedParameters() {
        Map<String, String> masked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        parameters.keySet().forEach(name -> masked.put(name, name.equalsIgnoreCase("password") ? MASK : raw(name)));
        return masked;
    }

    /** Empty when the header of the page for HTTP Basic is missing or unreadable. */
    Optional<AfilnetCredentials> credentials() {
        return credentials;
    }

    boolean chat() {
        return text("class").equalsIgnoreCase("chat");
    }

    /** The parameter without surrounding white space; empty when it is absent. */
    String text(String name) {
        return raw(name).strip();
    }

    /** The parameter as sent, the form's before the query's and the last of several, as PHP has it; empty when absent. */
    String raw(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(values.size() - 1);
    }

    AfilnetRoute route() {
        return new AfilnetRoute(text("platform"), text("platformid"));
    }

    /** Parameters carry credentials: they are not printed. */
    @Override
    public String toString() {
        return "AfilnetCall[" + way() + ", " + method() + "]";
    }
}
