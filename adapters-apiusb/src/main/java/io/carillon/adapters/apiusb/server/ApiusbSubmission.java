package io.carillon.adapters.apiusb.server;

import java.util.List;

/**
 * A private message to be sent (contract apiusb §B7).
 *
 * @param uuids the receivers as sent, in order; one may be named twice
 * @param extData empty when there is none
 */
public record ApiusbSubmission(ApiusbService service, List<String> uuids, String type, String data, String extData) {
    public ApiusbSubmission {
        uuids = List.copyOf(uuids);
    }
}
