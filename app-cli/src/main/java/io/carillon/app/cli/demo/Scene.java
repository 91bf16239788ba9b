package io.carillon.app.cli.demo;

import io.carillon.app.cli.json.Json;

/** A part of the tour that is driven by the events. Not safe for use by several threads. */
interface Scene {

    void begin();

    /** To be called with every event. */
    void hear(Json event);

    /** Whether nothing more will be done; what was sent may still be on its way. */
    boolean isOver();

    /** Writes down how it ended, whether it came to its end or not. */
    void settle();
}
