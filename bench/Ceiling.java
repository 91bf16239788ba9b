import com.sun.net.httpserver.*; import java.net.*; import java.net.http.*; import java.nio.*; import java.nio.channels.*; import java.nio.file.*; import java.util.*; import java.util.concurrent.*; import java.util.concurrent.atomic.*;
/** Limit probe, not a product: a JDK HttpServer on 127.0.0.1:8086 answers 202. java Ceiling.java none, write or fsync [journal file]: no journal, a grouped write, or a grouped write forced to disk, before the answer. */
public class Ceiling {
  record Rec(byte[] b, CompletableFuture<Void> f) { }
  public static void main(String[] a) throws Exception {
    boolean durable = a[0].equals("fsync"); boolean journal = !a[0].equals("none");
    var q = new LinkedBlockingQueue<Rec>();
    if (journal) { var ch = FileChannel.open(Path.of(a.length > 1 ? a[1] : "journal.tmp"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
      var t = new Thread(() -> { var l = new ArrayList<Rec>(); var bb = ByteBuffer.allocateDirect(1 << 20); try { while (true) { l.clear(); l.add(q.take()); q.drainTo(l, 1000); bb.clear(); for (var r : l) { bb.putInt(r.b.length); bb.put(r.b); } bb.flip(); while (bb.hasRemaining()) ch.write(bb); if (durable) ch.force(false); for (var r : l) r.f.complete(null); } } catch (Exception e) { e.printStackTrace(); } }); t.setDaemon(true); t.start(); }
    var s = HttpServer.create(new InetSocketAddress("127.0.0.1", 8086), 1024); byte[] ok = "{\"status\":\"queued\"}".getBytes();
    s.createContext("/", x -> { byte[] b = x.getRequestBody().readAllBytes(); if (journal) { var f = new CompletableFuture<Void>(); q.add(new Rec(b, f)); f.join(); } x.getResponseHeaders().set("Content-Type", "application/json"); x.sendResponseHeaders(202, ok.length); x.getResponseBody().write(ok); x.close(); });
    s.setExecutor(Executors.newFixedThreadPool(64)); s.start();
    Thread.sleep(600_000); System.exit(0);
  }
}
