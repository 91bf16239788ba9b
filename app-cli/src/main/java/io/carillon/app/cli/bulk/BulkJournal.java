package io.carillon.app.cli.bulk;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a job is, in a file: a line before a request leaves and a line when it was answered, each forced to the disk. It
 * outlives the server's memory of keys, and holds no recipient. A line that a crash cut short counts as not written.
 */
public final class BulkJournal implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final Json head;
    private final Map<Integer, Instant> begun = new TreeMap<>();
    private final Map<Integer, Done> done = new TreeMap<>();

    /** @param batch empty when nobody of the request was taken */
    public record Done(Optional<String> batch, int accepted, int refused) {}

    private BulkJournal(Path path, FileChannel channel, Json head) {
        this.path = path;
        this.channel = channel;
        this.head = head;
    }

    /** Goes on with a journal, or begins it. @param head what to remember of the job as a whole, if it is new */
    public static BulkJournal open(Path path, Map<String, String> head) {
        try {
            refuseForeign(path);
            List<Json> lines = Files.exists(path) ? lines(path) : List.of();
            boolean known = !lines.isEmpty();
            FileChannel channel = FileChannel.open(
                    path,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    known ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
            BulkJournal journal = new BulkJournal(path, channel, known ? lines.get(0) : Json.of(head));
            if (known) {
                // Whatever a crash left behind the last whole line ends here.
                journal.append("");
                lines.subList(1, lines.size()).forEach(journal::remember);
            } else {
                journal.append(journal.head.write());
            }
            return journal;
        } catch (IOException e) {
            throw CommandFailed.of(
                    ExitCode.USAGE,
                    "cannot_remember",
                    "cannot write " + path
                            + ", which would keep anybody from being sent to twice; name another file with"
                            + " --resume-file");
        }
    }

    /** Forgets what was sent, so that everybody is sent to anew. */
    public static void discard(Path path) {
        try {
            refuseForeign(path);
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw CommandFailed.of(ExitCode.USAGE, "cannot_remember", "cannot remove " + path);
        }
    }

    /** A slip of the pen must not cost anybody a file. */
    private static void refuseForeign(Path path) throws IOException {
        if (Files.exists(path)
                && Files.size(path) > 0
                && lines(path).stream()
                        .findFirst()
                        .filter(head -> head.get("job").text().isPresent())
                        .isEmpty()) {
            throw CommandFailed.usage("--resume-file", path + " holds something else; name another file or remove it");
        }
    }

    private static List<Json> lines(Path path) throws IOException {
        return Files.readAllLines(path, StandardCharsets.UTF_8).stream()
                .map(BulkJournal::parsed)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Json> parsed(String line) {
        try {
            return Optional.of(Json.parse(line));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void remember(Json line) {
        int chunk = line.get("chunk").count();
        line.get("begun_at").text().ifPresent(at -> begun.putIfAbsent(chunk, Instant.parse(at)));
        if (line.get("taken_back").isTrue()) {
            begun.remove(chunk);
        }
        if (line.get("accepted").text().isPresent()) {
            done.put(
                    chunk,
                    new Done(
                            line.get("batch").text(),
                            line.get("accepted").count(),
                            line.get("refused").count()));
        }
    }

    public Path path() {
        return path;
    }

    public String head(String name) {
        return head.get(name).orEmpty();
    }

    public Optional<Done> done(int chunk) {
        return Optional.ofNullable(done.get(chunk));
    }

    public Map<Integer, Done> allDone() {
        return done;
    }

    /** When a request first left that has no answer in the journal. */
    public Optional<Instant> begun(int chunk) {
        return Optional.ofNullable(begun.get(chunk));
    }

    public void begin(int chunk, Instant at) {
        if (begun.putIfAbsent(chunk, at) == null) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("chunk", chunk);
            line.put("begun_at", at.toString());
            write(line);
        }
    }

    /** The request was refused as a whole: certainly nobody of it was taken. */
    public void takeBack(int chunk) {
        begun.remove(chunk);
        write(Map.of("chunk", chunk, "taken_back", true));
    }

    public void end(int chunk, Done what) {
        done.put(chunk, what);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("chunk", chunk);
        line.put("accepted", what.accepted());
        line.put("refused", what.refused());
        what.batch().ifPresent(id -> line.put("batch", id));
        write(line);
    }

    private void write(Map<String, Object> line) {
        try {
            append(Json.of(line).write());
        } catch (IOException e) {
            throw CommandFailed.of(ExitCode.UNAVAILABLE, "cannot_remember", "cannot write " + path);
        }
    }

    private void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Every line is on the disk already.
            return;
        }
    }
}
