package io.carillon.app.cli.demo;

import io.carillon.app.cli.json.Json;

/** How somebody sees the demo. */
interface View extends AutoCloseable {

    /** A message of ours moved. @param track it, after that */
    void moved(Track track, Json event);

    /** Somebody wrote. */
    void received(String from, String text);

    /** Called often, whether anything happened or not. */
    void refresh(Board board);

    /** Leaves the terminal as it was found. May be called more than once and from another thread. */
    @Override
    void close();
}
