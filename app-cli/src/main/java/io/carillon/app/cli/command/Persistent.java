package io.carillon.app.cli.command;

import io.carillon.app.cli.client.CallFailed;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import java.time.Duration;
import java.util.function.Supplier;

/** Asks again while the server is away, restarts or is busy. Safe, because every request that changes something has a key. */
record Persistent(Session session, Duration patience) {
    private static final long FIRST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 3_000;

    Json get(String path) {
        return insisting(() -> session.get(path));
    }

    Json post(String path, Json body, String key) {
        return insisting(() -> session.post(path, body, key));
    }

    Json postCsv(String path, String csv, String key) {
        return insisting(() -> session.postCsv(path, csv, key));
    }

    private Json insisting(Supplier<Json> request) {
        long end = System.nanoTime() + patience.toNanos();
        long pause = FIRST_MILLIS;
        while (true) {
            try {
                return request.get();
            } catch (CallFailed | CommandFailed e) {
                if (!mayPass(e) || System.nanoTime() + pause * 1_000_000 > end || !Pause.forMillis(pause)) {
                    throw e;
                }
                pause = Math.min(LONGEST_MILLIS, pause * 2);
            }
        }
    }

    private static boolean mayPass(RuntimeException e) {
        if (e instanceof CommandFailed failed) {
            return failed.exitCode() == ExitCode.UNAVAILABLE
                    || failed.problem().get("code").orEmpty().equals("idempotency_in_flight");
        }
        return true;
    }
}
