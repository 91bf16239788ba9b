package io.carillon.adapters.sms.server;

import java.util.List;
import java.util.Locale;

/** The five interfaces of the platform and the two ways to miss them (contract sms §B1). */
public enum SmsOperation {
    SEND("send"),
    OVERAGE("overage"),
    CHECKKEYWORD("checkkeyword"),
    STATUS("status"),
    UPSTREAM("upstream"),
    /** An action that {@code /sms.aspx} does not know. */
    UNKNOWN_COMMAND("unknown"),
    /** An action that {@code /statusApi.aspx} and {@code /callApi.aspx} do not know. */
    UNKNOWN_QUERY("unknown");

    /** Every page a server of this protocol answers; the GBK page takes and gives GB2312. */
    public static final List<String> PATHS = List.of("/sms.aspx", "/smsGBK.aspx", "/statusApi.aspx", "/callApi.aspx");

    private final String word;

    SmsOperation(String word) {
        this.word = word;
    }

    /** The name used for this interface in statistics and fault rules. */
    public String word() {
        return word;
    }

    /** Status and upstream differ by their page only; pages and actions are found whatever their case. */
    static SmsOperation of(String path, String action) {
        String wanted = action.strip().toLowerCase(Locale.ROOT);
        return switch (path.toLowerCase(Locale.ROOT)) {
            case "/statusapi.aspx" -> wanted.equals("query") ? STATUS : UNKNOWN_QUERY;
            case "/callapi.aspx" -> wanted.equals("query") ? UPSTREAM : UNKNOWN_QUERY;
            default -> command(wanted);
        };
    }

    private static SmsOperation command(String action) {
        return switch (action) {
            case "send" -> SEND;
            case "overage" -> OVERAGE;
            case "checkkeyword" -> CHECKKEYWORD;
            default -> UNKNOWN_COMMAND;
        };
    }
}
