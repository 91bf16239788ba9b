package io.carillon.app.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers as told, per method and path; the last answer of a path is repeated. */
public final class ScriptedServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Queue<Answer>> script = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    public ScriptedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** @param status 0 cuts the connection once the request was read */
    public ScriptedServer on(String methodAndPath, int status, String body) {
        script.computeIfAbsent(methodAndPath, path -> new ArrayDeque<>()).add(new Answer(status, body));
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Request> requests() {
        return requests;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        String uri = exchange.getRequestURI().toString();
        requests.add(new Request(
                exchange.getRequestMethod(),
                uri,
                body,
                headers.getFirst("Authorization"),
                headers.getFirst("Idempotency-Key")));
        Queue<Answer> answers = script.get(exchange.getRequestMethod() + " " + uri.replaceFirst("\\?.*", ""));
        Answer answer = answers == null
                ? new Answer(404, "{\"code\":\"not_found\",\"detail\":\"nothing here\"}")
                : answers.size() > 1 ? answers.remove() : answers.peek();
        if (answer.status() != 0) {
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Answer(int status, String body) {}

    /** What arrived; absent headers are null. */
    public record Request(String method, String uri, String body, String authorization, String idempotencyKey) {}
}
