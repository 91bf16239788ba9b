package io.carillon.app.cli.command;

import java.util.UUID;

/** Makes idempotency keys: one per command, so that nothing underway can carry it out twice. */
final class FreshKey {
    private FreshKey() {}

    static String make() {
        return "cli-" + UUID.randomUUID();
    }
}
