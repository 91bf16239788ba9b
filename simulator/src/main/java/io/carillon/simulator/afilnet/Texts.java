package io.carillon.simulator.afilnet;

import io.carillon.adapters.afilnet.server.AfilnetFile;
import io.carillon.adapters.afilnet.server.AfilnetSubmission;

/** What the lists show of a message that was sent. They have one field for it; what a file looks like is not documented. */
final class Texts {
    private Texts() {}

    static String of(AfilnetSubmission submission, AfilnetSettings settings) {
        String caption = submission.message();
        String address = submission.file().map(AfilnetFile::fileurl).orElse(caption);
        return switch (settings.fileText()) {
            case CAPTION -> caption;
            case ADDRESS -> address;
            case CAPTION_OR_ADDRESS -> caption.isEmpty() ? address : caption;
        };
    }
}
