package io.carillon.adapters.apiusb.server;

import java.util.Arrays;
import java.util.List;

/** The services that are offered; everything else is answered with 404 (contract apiusb §B6, §B7, §B10). */
public enum ApiusbService {
    BULK_SEND("Platform", "ChatMessage", "BulkSend"),
    SEND("Platform", "ChatMessage", "Send"),
    GET_MESSAGE_LIST("Platform", "ChatMessage", "GetMessageList"),
    GET_ALL_MESSAGE_LIST("Platform", "ChatMessage", "GetAllMessageList"),
    APPLY_TOKEN("App", "Auth", "ApplyToken"),
    /** None of these. */
    UNKNOWN("", "", "unknown");

    /** Every page a server of this protocol answers, each also with a slash at the end. */
    public static final List<String> PATHS = List.of("/api/platform", "/api/platform.php", "/api/app", "/api/app.php");

    private final String namespace;
    private final String type;
    private final String method;

    ApiusbService(String namespace, String type, String method) {
        this.namespace = namespace;
        this.type = type;
        this.method = method;
    }

    /** The name used for this service in statistics and fault rules: that of its method. */
    public String word() {
        return method;
    }

    /** Methods are found whatever their case, classes with a small first letter too: PHP's way. */
    static ApiusbService of(ServiceName name) {
        return Arrays.stream(values())
                .filter(service -> service != UNKNOWN && service.matches(name.segments()))
                .findAny()
                .orElse(UNKNOWN);
    }

    private boolean matches(List<String> segments) {
        return segments.size() >= 3
                && segments.get(0).equals(namespace)
                && capitalised(segments.get(1)).equals(type)
                && segments.get(2).equalsIgnoreCase(method);
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
