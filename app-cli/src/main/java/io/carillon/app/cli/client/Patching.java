package io.carillon.app.cli.client;

import io.carillon.app.cli.json.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** PATCH, which the JDK's older client refuses to send. The newer one starts slowly and so is kept for this method only. */
final class Patching {
    private Patching() {}

    static ApiAnswer exchange(Endpoint endpoint, String path, Json body, Duration patience) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Connections.CONNECT)
                .build();
        try {
            HttpResponse<String> answer =
                    client.send(request(endpoint, path, body, patience), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new ApiAnswer(answer.statusCode(), answer.body());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw CallFailed.unreached(endpoint, e);
        } catch (IOException e) {
            throw CallFailed.unanswered(endpoint, true, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CallFailed.unanswered(endpoint, true, e);
        }
    }

    private static HttpRequest request(Endpoint endpoint, String path, Json body, Duration patience) {
        var request = HttpRequest.newBuilder(URI.create(endpoint.base() + path))
                .timeout(patience)
                .header("Accept", "application/json, application/problem+json")
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body.write(), StandardCharsets.UTF_8));
        if (!endpoint.key().isEmpty()) {
            request.header("Authorization", "Bearer " + endpoint.key());
        }
        return request.build();
    }
}
