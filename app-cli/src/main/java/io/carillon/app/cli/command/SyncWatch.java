package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import java.util.Optional;

/** Looks at a channel until its conversations are taken in, or its provider cannot be read. */
final class SyncWatch {
    private static final long FIRST_MILLIS = 40;
    private static final long LONGEST_MILLIS = 500;
    /** A page that failed may be followed by one that does not. */
    private static final int TROUBLED_LOOKS = 3;

    private final ApiCommand command;
    private final Session session;
    private final String path;

    SyncWatch(ApiCommand command, Session session, String path) {
        this.command = command;
        this.session = session;
        this.path = path;
    }

    /** The channel as it is at the end. */
    Json toItsEnd(Progress started) {
        if (command.json) {
            return watch(started, Optional.empty());
        }
        try (var line = new ProgressLine(command.terminal(), command.context().clock())) {
            return watch(started, Optional.of(line));
        }
    }

    private Json watch(Progress started, Optional<ProgressLine> line) {
        Progress progress = started;
        long pause = FIRST_MILLIS;
        int troubled = 0;
        while (true) {
            Progress shown = progress;
            line.ifPresent(present -> present.show(shown));
            boolean goOn = Pause.forMillis(pause);
            Json seen = session.get(path);
            Optional<Progress> now = Progress.of(seen.get("conversations"));
            if (!goOn || now.isEmpty() || now.get().complete()) {
                return seen;
            }
            boolean stuck = seen.get("trouble").text().isPresent() && now.get().done() <= progress.done();
            troubled = stuck ? troubled + 1 : 0;
            if (troubled == TROUBLED_LOOKS) {
                return seen;
            }
            progress = now.get();
            pause = Math.min(LONGEST_MILLIS, pause * 2);
        }
    }
}
