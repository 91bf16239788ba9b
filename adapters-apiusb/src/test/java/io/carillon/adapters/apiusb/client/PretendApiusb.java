package io.carillon.adapters.apiusb.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small install with a memory: tokens that can be revoked, members that count what they got, a list of messages. */
final class PretendApiusb implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final Map<String, Integer> received = new ConcurrentHashMap<>();
    private final AtomicInteger applications = new AtomicInteger();
    private final AtomicInteger sends = new AtomicInteger();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> rows = new CopyOnWriteArrayList<>();
    private volatile String good = "";
    private volatile boolean honoursTokens = true;
    private volatile int revokeBeforeSend = -1;
    private volatile String application =
            "{\"ret\":200,\"data\":{\"access_token\":\"%s\",\"expire_at\":%d},\"msg\":\"\"}";
    private volatile long expireAt = 4_000_000_000L;

    PretendApiusb() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    void revokeTokens() {
        good = "";
    }

    /** Tokens are given, and none is ever taken. */
    void honourNoTokens() {
        honoursTokens = false;
    }

    void revokeBeforeSend(int number) {
        revokeBeforeSend = number;
    }

    void answerApplications(String body) {
        application = body;
    }

    void expireAt(long unix) {
        expireAt = unix;
    }

    int applications() {
        return applications.get();
    }

    int sends() {
        return sends.get();
    }

    Map<String, Integer> received() {
        return received;
    }

    /** The pages asked for, as number/size. */
    List<String> asked() {
        return asked;
    }

    /** Rows from the first to the last of the list. */
    List<String> rows() {
        return rows;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            String body = answer(exchange.getRequestURI().toString(), form);
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String answer(String target, Map<String, String> form) {
        return switch (target) {
            case "/api/app?service=App.Auth.ApplyToken" -> apply();
            case "/api/platform?service=Platform.ChatMessage.BulkSend" -> send(form);
            case "/api/platform?service=Platform.ChatMessage.GetAllMessageList" -> list(form);
            default -> "{\"ret\":404,\"data\":{},\"msg\":\"" + target + "\"}";
        };
    }

    private synchronized String apply() {
        String token = "token-" + applications.incrementAndGet();
        good = token;
        return String.format(application, token, expireAt);
    }

    private synchronized String send(Map<String, String> form) {
        if (sends.incrementAndGet() == revokeBeforeSend) {
            good = "";
        }
        if (!isGood(form)) {
            return refusal();
        }
        String[] uuids = form.get("chat_message_to_uuid").split(",");
        for (String uuid : uuids) {
            received.merge(uuid, 1, Integer::sum);
        }
        return Arrays.stream(uuids)
                .map(uuid -> "{\"other_uuid\":\"" + uuid + "\",\"chat_message_id\":\"1\"}")
                .collect(Collectors.joining(",", "{\"ret\":200,\"data\":{\"item\":[", "]},\"msg\":\"\"}"));
    }

    private String list(Map<String, String> form) {
        if (!isGood(form)) {
            return refusal();
        }
        asked.add(form.get("page") + "/" + form.get("perpage"));
        int size = Integer.parseInt(form.get("perpage"));
        int from = (Integer.parseInt(form.get("page")) - 1) * size;
        return IntStream.range(from, Math.max(from, Math.min(rows.size(), from + size)))
                .mapToObj(rows::get)
                .collect(Collectors.joining(",", "{\"ret\":200,\"data\":{\"items\":[", "]},\"msg\":\"\"}"));
    }

    private boolean isGood(Map<String, String> form) {
        String token = form.getOrDefault("access_token", "");
        return honoursTokens && (token.isEmpty() ? applications.get() == 0 : token.equals(good));
    }

    private static String refusal() {
        return "{\"ret\":406,\"data\":{},\"msg\":\"非法请求：access_token校验不通过\"}";
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8)));
    }
}
