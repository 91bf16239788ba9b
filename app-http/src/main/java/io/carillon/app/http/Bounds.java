package io.carillon.app.http;

import io.carillon.app.http.stream.StreamBounds;

/**
 * How much is done at once.
 *
 * @param requests in flight at most; more are answered 429
 * @param providerQuestions of these, how many may wait for providers
 */
record Bounds(int requests, int providerQuestions, int threads, StreamBounds streams) {
    static final Bounds DEFAULT = new Bounds(1000, 64, 200, StreamBounds.DEFAULT);
}
