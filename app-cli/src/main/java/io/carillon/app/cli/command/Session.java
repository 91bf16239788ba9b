package io.carillon.app.cli.command;

import io.carillon.app.cli.client.ApiAnswer;
import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.client.EventFeed;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/**
 * One command's conversation with the API. A problem ends the command with the exit code that belongs to it.
 *
 * @param local whether the application lives only as long as this session
 */
record Session(ApiClient api, boolean local, Runnable end) implements AutoCloseable {

    Json get(String path) {
        return document(api.get(path));
    }

    Json get(String path, Map<String, Optional<String>> query) {
        return document(api.get(path, query));
    }

    Json post(String path, Json body, String idempotencyKey) {
        return document(api.post(path, body, idempotencyKey));
    }

    /** A question that needs a body. */
    Json ask(String path, Json body) {
        return document(api.ask(path, body));
    }

    Json patch(String path, Json body) {
        return document(api.patch(path, body));
    }

    Json put(String path, Json body) {
        return document(api.put(path, body, FreshKey.make()));
    }

    /** Takes something away. */
    Json delete(String path) {
        return document(api.delete(path, FreshKey.make()));
    }

    Json postCsv(String path, String csv, String idempotencyKey) {
        return document(api.postCsv(path, csv, idempotencyKey));
    }

    /** Writes what stands at a path to {@code target}. @throws IOException when that takes no more */
    void download(String path, Map<String, Optional<String>> query, OutputStream target) throws IOException {
        ApiAnswer answer = api.download(path, query, target);
        if (!answer.isSuccess()) {
            throw failed(answer);
        }
    }

    /** Follows the events until the reader has enough. @param after the id of the last event known */
    void follow(String after, EventFeed.Reader reader) {
        try {
            api.events().follow(after, reader);
        } catch (EventFeed.Refused e) {
            throw failed(e.answer());
        }
    }

    private static Json document(ApiAnswer answer) {
        if (answer.isSuccess()) {
            return answer.body().isEmpty() ? Json.of(Map.of()) : answer.json();
        }
        throw failed(answer);
    }

    private static CommandFailed failed(ApiAnswer answer) {
        Json problem = answer.json();
        return new CommandFailed(
                ExitCode.ofProblem(answer.status(), problem.get("code").orEmpty()), problem);
    }

    @Override
    public void close() {
        end.run();
    }
}
