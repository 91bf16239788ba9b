package io.carillon.app.http;

import io.carillon.app.http.stream.StreamBounds;
import io.carillon.app.wiring.settings.Settings;
import io.carillon.ports.provider.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A real server on a free port in front of fake use cases. */
abstract class ServedFake {
    static final String MESSAGE =
            "{\"channel\":\"sms\",\"to\":\"13800000000\",\"content\":{\"type\":\"text\",\"text\":\"hello\"}}";

    final FakeOffer offer = new FakeOffer();
    HttpApp app;
    Client client;

    @BeforeEach
    void start() {
        app = HttpApp.start(new Settings.Http("127.0.0.1", 0), offer.useCases(), Secret.of(Client.KEY), bounds());
        client = new Client(app.url());
    }

    @AfterEach
    void stop() {
        app.close();
    }

    Bounds bounds() {
        return new Bounds(50, 2, 20, StreamBounds.DEFAULT);
    }
}
