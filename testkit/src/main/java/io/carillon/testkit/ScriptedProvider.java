package io.carillon.testkit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * An HTTP server on the loopback interface that does what its script says, also what no HTTP library would do, and counts
 * exactly what reached it. Plain sockets: nothing in between repeats, mends or hides a request.
 */
public final class ScriptedProvider implements AutoCloseable {
    private final ServerSocket listener;
    private final ConcurrentLinkedDeque<Behaviour> script = new ConcurrentLinkedDeque<>();
    private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final Semaphore hangUps = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);

    private ScriptedProvider(ServerSocket listener) {
        this.listener = listener;
    }

    /** Starts a server that treats request after request by {@code behaviours}, and all further ones by the last. */
    public static ScriptedProvider doing(Behaviour... behaviours) {
        try {
            ScriptedProvider provider = new ScriptedProvider(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()));
            provider.script.addAll(List.of(behaviours));
            start(provider::accept);
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An address on which nobody listens: the port is taken, so that no other process gets it meanwhile, and never listened on. */
    public static URI nobody() {
        return URI.create("http://127.0.0.1:" + TakenPort.NUMBER + "/");
    }

    /** Held for as long as the JVM lives. */
    private static final class TakenPort {
        private static final Socket SOCKET = new Socket();
        private static final int NUMBER = bind();

        private static int bind() {
            try {
                SOCKET.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                return SOCKET.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/");
    }

    /** Every request of which at least the head arrived, in order. */
    public List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    /** How many connections were made so far. */
    public int connections() {
        return connections.size();
    }

    /** Waits, at most ten seconds, until this side has ended {@code count} connections by itself. */
    public void awaitHangUps(int count) {
        try {
            if (!hangUps.tryAcquire(count, 10, TimeUnit.SECONDS)) {
                throw new AssertionError("fewer than " + count + " connections were ended");
            }
            hangUps.release(count);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        closeQuietly(listener);
        connections.forEach(ScriptedProvider::closeQuietly);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                connections.add(connection);
                start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            converse(connection);
        } catch (IOException e) {
            // The client hung up first: the test looks at what arrived.
            return;
        }
        hangUps.release();
    }

    private void converse(Socket connection) throws IOException {
        if (script.peekFirst() instanceof Behaviour.HangUpAtOnce) {
            next();
            return;
        }
        InputStream in = new BufferedInputStream(connection.getInputStream());
        boolean open = true;
        while (open) {
            var request = ReceivedRequest.read(in);
            request.ifPresent(requests::add);
            open = request.isPresent() && act(next(), request.get(), connection);
        }
    }

    /** The last behaviour stays. */
    private synchronized Behaviour next() {
        return script.size() > 1 ? script.removeFirst() : script.getFirst();
    }

    /** Returns whether the connection stays open. */
    private boolean act(Behaviour behaviour, ReceivedRequest request, Socket connection) throws IOException {
        if (behaviour instanceof Behaviour.Send send) {
            write(connection, send.bytes());
            return !send.hangUp();
        }
        if (behaviour instanceof Behaviour.Echo echo) {
            byte[] echoed = request.body().length > 0 ? request.body() : request.head();
            write(
                    connection,
                    Behaviour.message(
                            echo.status(),
                            java.util.Map.of("Content-Type", "text/html; charset=utf-8"),
                            echoed,
                            echoed.length));
            return true;
        }
        if (behaviour instanceof Behaviour.Stall stall) {
            write(connection, stall.bytes());
            awaitClose();
        }
        if (behaviour instanceof Behaviour.StaySilent) {
            awaitClose();
        }
        return false;
    }

    private static void write(Socket connection, byte[] bytes) throws IOException {
        connection.getOutputStream().write(bytes);
        connection.getOutputStream().flush();
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "scripted-provider");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(java.io.Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
