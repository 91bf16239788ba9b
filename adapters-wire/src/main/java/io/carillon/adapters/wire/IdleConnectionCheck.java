package io.carillon.adapters.wire;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Looks, right before the first byte is written, whether the other side hung up on a connection that lay idle. Afterwards it
 * would be too late: a request written to a dead connection is one of which nobody knows whether it arrived. OkHttp itself
 * looks only at connections idle for ten seconds. Costs a system call, not a wait.
 */
final class IdleConnectionCheck implements Interceptor {

    /** Nothing was written: the call may be made again on another connection. */
    static final class HungUpException extends IOException {
        private static final long serialVersionUID = 1L;

        HungUpException() {
            super("the other side had closed the idle connection");
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Transmission transmission = chain.request().tag(Transmission.class);
        Connection connection = chain.connection();
        if (transmission != null && !transmission.isOnFreshConnection() && connection != null) {
            refuseIfHungUp(connection.socket());
        }
        return chain.proceed(chain.request());
    }

    private static void refuseIfHungUp(Socket socket) throws IOException {
        SocketChannel channel = socket.getChannel();
        if (channel != null && isHungUp(channel)) {
            socket.close();
            throw new HungUpException();
        }
    }

    /** An idle connection has nothing to say: the end, an error and stray bytes (a TLS alert) all mean that it is over. */
    private static boolean isHungUp(SocketChannel channel) {
        try {
            channel.configureBlocking(false);
            int read = channel.read(ByteBuffer.allocate(1));
            channel.configureBlocking(true);
            return read != 0;
        } catch (IOException e) {
            return true;
        }
    }
}
