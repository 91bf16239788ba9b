package io.carillon.adapters.jetchat.server;

import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * How replies are written; the seed documents none in full. {@link #usual()} is what live systems of the family were seen to
 * answer, the rest is documented elsewhere or our reading (contract jetchat A3, A4, A13).
 *
 * @param bare objects that the specification shows without {@code data} around them come so
 * @param listMeta how much a list says about its pages
 * @param listStatus lists end with {@code "status":"ok"}
 * @param businessErrorUnder200 a business failure is HTTP 200 with {@code "status":"error"}; otherwise 400
 * @param unauthenticatedStatus of a key that is missing, unknown or revoked
 * @param validationStatus of a request whose form is wrong
 * @param zone of times, like America/Sao_Paulo
 * @param extraFields members that were seen live but are in no document: channel, allow_send_message, mid
 * @param escaped non-ASCII characters as escapes, as PHP does when nobody tells it not to
 */
public record JetchatDialect(
        boolean bare,
        ListMeta listMeta,
        boolean listStatus,
        boolean businessErrorUnder200,
        int unauthenticatedStatus,
        int validationStatus,
        String zone,
        boolean extraFields,
        boolean escaped) {

    /** What a list says about its pages. */
    public enum ListMeta {
        /** {@code links} and all of {@code meta}. */
        FULL,
        /** {@code meta} with page, size and total only. */
        SHORT,
        /** The rows only. */
        NONE
    }

    public JetchatDialect {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException | NullPointerException unknown) {
            throw new IllegalArgumentException("zone must be like UTC or America/Sao_Paulo", unknown);
        }
        if (listMeta == null) {
            throw new IllegalArgumentException("list_meta must not be null");
        }
        if (!isError(unauthenticatedStatus) || !isError(validationStatus)) {
            throw new IllegalArgumentException("a status must be 400 to 499");
        }
    }

    public static JetchatDialect usual() {
        return new JetchatDialect(false, ListMeta.FULL, true, false, 401, 422, "UTC", true, false);
    }

    private static boolean isError(int status) {
        return status >= 400 && status <= 499;
    }
}
