package io.carillon.adapters.apiusb.server;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as the server writes them (contract apiusb §B6, §B7): those of China. */
final class ServerTime {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private ServerTime() {}

    static String text(Instant time) {
        return FORMAT.format(time);
    }
}
