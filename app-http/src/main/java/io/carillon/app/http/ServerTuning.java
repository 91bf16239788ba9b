package io.carillon.app.http;

import io.carillon.app.wiring.settings.Settings;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How the embedded server is set up. */
final class ServerTuning {
    private static final int ACCEPT_QUEUE = 4096;
    private static final int HEADER_BYTES = 16 * 1024;
    private static final long IDLE_MILLIS = 30_000;

    private ServerTuning() {}

    static void apply(JavalinConfig config, Settings.Http http, QueuedThreadPool threads, Gate gate) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = RequestBody.LARGEST;
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(server -> {
            server.setHandler(gate);
            server.setErrorHandler(new ErrorAnswers());
        });
        config.jetty.addConnector((server, ignored) -> connector(server, http));
    }

    private static ServerConnector connector(Server server, Settings.Http http) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendXPoweredBy(false);
        configuration.setRequestHeaderSize(HEADER_BYTES);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost(http.host());
        connector.setPort(http.port());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setAcceptedTcpNoDelay(true);
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }
}
