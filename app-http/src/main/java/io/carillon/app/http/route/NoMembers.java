package io.carillon.app.http.route;

import io.carillon.app.http.json.SingleTextReader;
import java.util.List;

/** For writes that need no body: an empty one or an object without members may come. */
final class NoMembers {
    private NoMembers() {}

    static void check(byte[] body) {
        if (body.length > 0) {
            SingleTextReader.readNone(body).orThrow(nothing -> List.of());
        }
    }
}
