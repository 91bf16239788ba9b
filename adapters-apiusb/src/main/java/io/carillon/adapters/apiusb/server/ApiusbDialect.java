package io.carillon.adapters.apiusb.server;

/**
 * What the document leaves open (contract apiusb §B7, §B8).
 *
 * @param refuseUnknown whether one unknown receiver makes the server refuse the whole call; otherwise it is left out
 * @param recipientLimit the most receivers of one call
 */
public record ApiusbDialect(ReplyMode replyMode, boolean refuseUnknown, int recipientLimit) {
    public ApiusbDialect {
        if (recipientLimit < 1) {
            throw new IllegalArgumentException("recipient_limit must be at least 1");
        }
    }

    /** How a bulk send names the messages it made. */
    public enum ReplyMode {
        /** {@code item} as a list and {@code id}: the field table and the sample at once. */
        ITEM_LIST,
        /** {@code item} as one object where one message was made; otherwise as a list. */
        ITEM_OBJECT,
        /** {@code item} from receiver to id. */
        ITEM_MAP,
        /** {@code item} from receiver to an object. */
        ITEM_MAP_OBJECT,
        /** {@code id} of the first message, as the sample has it. */
        ID_ONLY
    }

    /** Both of what the document says, and the limit of a sister product. */
    public static ApiusbDialect usual() {
        return new ApiusbDialect(ReplyMode.ITEM_LIST, false, 200);
    }
}
