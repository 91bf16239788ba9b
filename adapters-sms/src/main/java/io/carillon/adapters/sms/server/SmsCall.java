package io.carillon.adapters.sms.server;

import io.carillon.adapters.wire.server.WireRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One request, read: which interface it calls and with which parameters. */
public final class SmsCall {
    private final SmsOperation operation;
    private final boolean gbk;
    private final Map<String, List<String>> parameters;

    private SmsCall(String path, boolean gbk, Map<String, List<String>> parameters) {
        this.gbk = gbk;
        this.parameters = parameters;
        this.operation = SmsOperation.of(path, text("action"));
    }

    /** Reads query and form; never fails. */
    public static SmsCall read(WireRequest request) {
        boolean gbk = isGbk(request.path());
        return new SmsCall(request.path(), gbk, request.parameters(charset(request.path())));
    }

    /** The charset of a page's parameters, for whoever decodes the query part of the URL. */
    public static Charset charset(String path) {
        return isGbk(path) ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }

    public SmsOperation operation() {
        return operation;
    }

    /** The account name as sent; empty when there is none. */
    public String account() {
        return text("account");
    }

    boolean gbk() {
        return gbk;
    }

    /** The parameter without surrounding white space; empty when it is absent. */
    String text(String name) {
        return raw(name).strip();
    }

    /** The parameter as sent; empty when it is absent. */
    String raw(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    SmsCredentials credentials() {
        return new SmsCredentials(text("userid"), text("account"), raw("password"));
    }

    /** Parameters carry credentials: they are not printed. */
    @Override
    public String toString() {
        return "SmsCall[" + operation + "]";
    }

    private static boolean isGbk(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith("gbk.aspx");
    }
}
