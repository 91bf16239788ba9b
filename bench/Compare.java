import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Measures Carillon beside Kannel and beside a bare journal, in turn, on this machine, and prints medians and ratios.
 *
 * <p>java bench/Compare.java [--rounds 3] [--warm-secs 30] [--cells accept-16,accept-64,...] [--peers carillon,kannel-spool,kannel-file,ceiling]
 *
 * <p>Needs a packaged build (mvn -B package) and, for Kannel, the Debian package kannel. Everything stays on loopback.
 */
public final class Compare {
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final int PROVIDER = 9100;
    private static final int ADMIN = 9101;
    private static final String REPLY = "<?xml version=\"1.0\" encoding=\"utf-8\" ?><returnsms><returnstatus>Success</returnstatus>"
            + "<message>ok</message><remainpoint>9000000</remainpoint><taskID>{id}</taskID>"
            + "<successCounts>1</successCounts></returnsms>";

    /** One thing to measure. @param rate 0: as fast as the connections allow @param flight calls in flight at most */
    record Cell(String name, int conns, int count, int rate, int latency, int flight) {
        static final List<Cell> ALL = List.of(
                new Cell("accept-16", 16, 20_000, 0, 0, 64),
                new Cell("accept-64", 64, 20_000, 0, 0, 64),
                new Cell("accept-1", 1, 8_000, 0, 0, 64),
                new Cell("steady-500", 32, 6_000, 500, 0, 64),
                new Cell("flight-10", 16, 2_000, 0, 50, 10),
                new Cell("flight-16", 16, 3_000, 0, 50, 16),
                new Cell("flight-64", 16, 10_000, 0, 50, 64),
                new Cell("flight-256", 64, 20_000, 0, 50, 256));
    }

    private final Path home = Path.of("").toAbsolutePath();
    private final Path work;
    private final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private final Map<String, String> options;
    private final Map<String, List<Double>> figures = new TreeMap<>();
    private final List<Process> running = new ArrayList<>();

    private Compare(Map<String, String> options) throws IOException {
        this.options = options;
        this.work = Files.createTempDirectory("carillon-bench");
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i].replaceFirst("^--", ""), args[i + 1]);
        }
        Compare compare = new Compare(options);
        try {
            compare.run();
        } finally {
            compare.endAll();
        }
    }

    private void run() throws Exception {
        exec("javac", "-d", work.toString(), "bench/Harness.java", "bench/Ceiling.java");
        List<String> peers = List.of(options.getOrDefault("peers", "carillon,kannel-spool,kannel-file,ceiling").split(","));
        List<String> names = options.containsKey("cells")
                ? List.of(options.get("cells").split(","))
                : Cell.ALL.stream().map(Cell::name).toList();
        int rounds = Integer.parseInt(options.getOrDefault("rounds", "3"));
        for (Cell cell : Cell.ALL) {
            if (!names.contains(cell.name())) {
                continue;
            }
            for (int round = 1; round <= rounds; round++) {
                for (String peer : peers) {
                    measure(peer, cell);
                }
            }
            report(cell, peers);
        }
    }

    private void measure(String peer, Cell cell) throws Exception {
        if (peer.equals("ceiling") && (cell.latency() > 0 || cell.rate() > 0)) {
            return;
        }
        Path data = Files.createTempDirectory(work, "run");
        start(data.resolve("provider.log"), harness("provider", "--latency-ms", "" + cell.latency(), "--body", provider(peer), "--ctype",
                peer.equals("carillon") ? "text/xml" : "text/plain", "--max-secs", "900"));
        await(ADMIN);
        try {
            List<Process> gateway = gateway(peer, cell, data);
            String[] target = target(peer);
            warm(peer, target, data);
            get("http://127.0.0.1:" + ADMIN + "/reset");
            long cpu = cpu(gateway);
            String load = output(harness(concat(new String[] {"load"}, target, new String[] {
                "--conns", "" + cell.conns(), "--count", "" + cell.count(), "--rate", "" + cell.rate(), "--acked",
                data.resolve("acked").toString(), "--warmup-url", "http://127.0.0.1:" + PROVIDER})));
            note(peer, cell, "accepted/s", number(load, "accepted_per_s"));
            note(peer, cell, "accept p50 ms", number(load.substring(load.indexOf("accept_ms")), "p50"));
            note(peer, cell, "accept p99 ms", number(load.substring(load.indexOf("accept_ms")), "p99"));
            if (!peer.equals("ceiling")) {
                String check = output(harness("check", "--acked", data.resolve("acked").toString(), "--wait-secs", "120", "--quiet-secs", "2"));
                String stats = get("http://127.0.0.1:" + ADMIN + "/stats");
                note(peer, cell, "delivered/s", number(stats, "rate_mid80"));
                note(peer, cell, "in flight", number(stats, "max_inflight"));
                note(peer, cell, "e2e p50 ms", number(stats.substring(stats.indexOf("e2e_ms")), "p50"));
                note(peer, cell, "e2e p99 ms", number(stats.substring(stats.indexOf("e2e_ms")), "p99"));
                note(peer, cell, "lost+doubled", number(check, "LOST") + number(check, "extra_deliveries"));
            }
            note(peer, cell, "cpu ms/msg", (cpu(gateway) - cpu) * 10.0 / cell.count());
            note(peer, cell, "RSS MB", gateway.stream().mapToDouble(Compare::rss).sum() / 1024);
        } finally {
            endAll();
        }
    }

    /** What the gateway wants to hear from its provider. */
    private static String provider(String peer) {
        return peer.equals("carillon") ? REPLY : "OK {id}";
    }

    private List<Process> gateway(String peer, Cell cell, Path data) throws Exception {
        if (peer.equals("ceiling")) {
            Process ceiling = start(data.resolve("gateway.log"), java, "-Xmx128m", "-Dsun.net.httpserver.nodelay=true", "-cp",
                    work.toString(), "Ceiling", "fsync", data.resolve("journal").toString());
            await(8086);
            return List.of(ceiling);
        }
        if (peer.equals("carillon")) {
            Path settings = data.resolve("carillon.yaml");
            Files.writeString(settings, "http: {port: 8080}\nstore: {url: \"jdbc:sqlite:" + data + "/carillon.db\"}\nchannels:\n"
                    + "  sms: {provider: sms, base_url: \"http://127.0.0.1:" + PROVIDER + "/\", userid: \"12\", account_name: demo, password: demo,\n"
                    + "        limits: {concurrency: " + cell.flight() + "}, poll: {reports: PT60S, replies: PT60S}}\n");
            Process carillon = start(data.resolve("gateway.log"), home.resolve("bin/carillon").toString(), "serve", "--config", settings.toString());
            await(8080);
            return List.of(carillon);
        }
        exec("sh", "bench/kannel/mkconf.sh", data.toString(), peer.replace("kannel-", ""), "" + cell.flight());
        Process bearer = start(data.resolve("gateway.log"), "/usr/sbin/bearerbox", data.resolve("kannel.conf").toString());
        await(13001);
        Process sms = start(data.resolve("smsbox.log"), "/usr/sbin/smsbox", data.resolve("kannel.conf").toString());
        await(13013);
        Thread.sleep(1_500);
        return List.of(bearer, sms);
    }

    private static String[] target(String peer) {
        if (peer.equals("ceiling")) {
            return new String[] {"--url", "http://127.0.0.1:8086/", "--body", "{\"to\":\"+4670{seq9}\",\"text\":\"hello {id}\"}"};
        }
        if (peer.equals("carillon")) {
            return new String[] {
                "--url", "http://127.0.0.1:8080/v1/messages", "--header", "Authorization: Bearer " + KEY, "--body",
                "{\"channel\":\"sms\",\"to\":\"13{seq9}\",\"content\":{\"type\":\"text\",\"text\":\"hello {id}\"}}"
            };
        }
        return new String[] {
            "--url", "http://127.0.0.1:13013/cgi-bin/sendsms?username=tester&password=foobar&from=12345&to=%2B4670{seq9}&text=hello+{id}"
        };
    }

    /** Each peer gets the same time to become as fast as it gets; what it took in is delivered before the measurement. */
    private void warm(String peer, String[] target, Path data) throws Exception {
        String secs = options.getOrDefault("warm-secs", "30");
        if (!secs.equals("0")) {
            output(harness(concat(new String[] {"load"}, target, new String[] {
                "--conns", "16", "--count", "400000", "--first", "500000", "--max-secs", secs, "--acked", data.resolve("warm").toString()})));
            if (!peer.equals("ceiling")) {
                output(harness("check", "--acked", data.resolve("warm").toString(), "--wait-secs", "120", "--quiet-secs", "2"));
            }
        }
    }

    private void note(String peer, Cell cell, String what, double value) {
        figures.computeIfAbsent(cell.name() + "|" + what + "|" + peer, key -> new ArrayList<>()).add(value);
    }

    private void report(Cell cell, List<String> peers) {
        System.out.println("## " + cell.name() + ": " + cell.conns() + " connections, " + cell.count() + " messages"
                + (cell.rate() > 0 ? ", " + cell.rate() + "/s" : "") + ", provider " + cell.latency() + " ms, " + cell.flight()
                + " in flight at most");
        System.out.println("| quantity | " + String.join(" | ", peers) + " | carillon / others |");
        System.out.println("|---|" + "---|".repeat(peers.size() + 1));
        figures.keySet().stream().filter(key -> key.startsWith(cell.name() + "|")).map(key -> key.split("\\|")[1]).distinct()
                .forEach(what -> System.out.println("| " + what + " | "
                        + peers.stream().map(peer -> shown(cell, what, peer)).collect(Collectors.joining(" | ")) + " | "
                        + peers.stream().skip(1).map(peer -> ratio(cell, what, peer)).collect(Collectors.joining(", ")) + " |"));
        System.out.println();
    }

    private String shown(Cell cell, String what, String peer) {
        double[] all = sorted(cell, what, peer);
        return all.length == 0 ? "-" : String.format("%.4g [%.4g-%.4g]", all[all.length / 2], all[0], all[all.length - 1]);
    }

    private String ratio(Cell cell, String what, String peer) {
        double[] ours = sorted(cell, what, "carillon");
        double[] theirs = sorted(cell, what, peer);
        return ours.length == 0 || theirs.length == 0 ? "-" : String.format("%.2f", ours[ours.length / 2] / theirs[theirs.length / 2]);
    }

    private double[] sorted(Cell cell, String what, String peer) {
        return figures.getOrDefault(cell.name() + "|" + what + "|" + peer, List.of()).stream()
                .mapToDouble(Double::doubleValue).sorted().toArray();
    }

    // --- processes ---

    private String[] harness(String... arguments) {
        return concat(new String[] {java, "-Xmx512m", "-cp", work.toString(), "Harness"}, arguments);
    }

    private Process start(Path log, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("CARILLON_ADMIN_KEY", KEY);
        Process process = builder.start();
        running.add(process);
        return process;
    }

    private void exec(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("failed: " + Arrays.toString(command));
        }
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }

    private void endAll() throws InterruptedException {
        for (int i = running.size() - 1; i >= 0; i--) {
            running.get(i).destroy();
        }
        for (Process process : running) {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        running.clear();
    }

    private static void await(int port) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("port " + port + " did not open");
    }

    private static String get(String url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Clock ticks of 10 ms that the gateway has had. */
    private static long cpu(List<Process> gateway) {
        return gateway.stream().mapToLong(process -> {
            try {
                String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).sum();
    }

    private static double rss(Process process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:")).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(String json, String member) {
        Matcher matcher = Pattern.compile("\"" + Pattern.quote(member) + "\":(-?[0-9.]+)").matcher(json);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
    }

    private static String[] concat(String[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
