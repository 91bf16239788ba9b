package io.carillon.simulator.afilnet;

import io.carillon.adapters.afilnet.server.AfilnetFile;
import io.carillon.adapters.afilnet.server.AfilnetRoute;
import io.carillon.adapters.afilnet.server.AfilnetSubmission;
import java.time.Instant;

/**
 * A send that was taken, as it is kept.
 *
 * @param account its user
 */
record TakenSend(long messageid, Instant at, String account, AfilnetSubmission submission) {
    /** Whom it reaches: different for each channel. */
    String address() {
        AfilnetRoute route = submission.route();
        return account + ' ' + route.platform() + '/' + route.platformid() + '/' + submission.destination();
    }

    /** What is in it, file and all. */
    String content() {
        return submission
                .file()
                .map(file -> file.type() + ' ' + file.fileurl() + ' ' + submission.message())
                .orElse(submission.message());
    }

    /** As the admin routes show it. */
    record View(
            long messageid,
            String at,
            String account,
            String platform,
            String platformid,
            String destination,
            String message,
            AfilnetFile file) {}

    View view() {
        return new View(
                messageid,
                at.toString(),
                account,
                submission.route().platform(),
                submission.route().platformid(),
                submission.destination(),
                submission.message(),
                submission.file().orElse(null));
    }
}
