package io.carillon.simulator.apiusb;

import io.carillon.adapters.apiusb.server.ApiusbDialect;
import io.carillon.adapters.apiusb.server.ApiusbDialect.ReplyMode;

/**
 * What can be changed while the platform runs.
 *
 * @param tokenRequired whether the platform's services look at the access token at all
 * @param refuseUnknown whether one unknown receiver makes a bulk send fail; otherwise it is left out of the reply
 * @param recipientLimit receivers of one bulk send
 * @param owner uuid of the member on whose behalf callers send
 * @param keepReceived receivers whose calls are kept for {@code /received}; the oldest are forgotten
 * @param keepMessages messages in the box; the oldest are forgotten
 * @param keepUnique deliveries remembered to tell duplicates
 */
record ApiusbSettings(
        boolean tokenRequired,
        ReplyMode replyMode,
        boolean refuseUnknown,
        int recipientLimit,
        String owner,
        int keepReceived,
        int keepMessages,
        int keepUnique) {
    ApiusbSettings {
        if (replyMode == null) {
            throw new IllegalArgumentException("reply_mode must be given");
        }
        if (recipientLimit < 1) {
            throw new IllegalArgumentException("recipient_limit must be at least 1");
        }
        if (keepReceived < 0 || keepMessages < 0 || keepUnique < 0) {
            throw new IllegalArgumentException("a limit must not be negative");
        }
        if (owner == null || owner.isBlank()) {
            throw new IllegalArgumentException("owner must not be empty");
        }
    }

    static ApiusbSettings defaults() {
        ApiusbDialect usual = ApiusbDialect.usual();
        return new ApiusbSettings(
                false,
                usual.replyMode(),
                usual.refuseUnknown(),
                usual.recipientLimit(),
                "Owner000000000000000000000000001",
                200_000,
                200_000,
                500_000);
    }

    ApiusbDialect dialect() {
        return new ApiusbDialect(replyMode, refuseUnknown, recipientLimit);
    }
}
