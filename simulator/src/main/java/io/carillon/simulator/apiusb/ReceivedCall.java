package io.carillon.simulator.apiusb;

import java.util.List;

/**
 * A call that was taken, as it is kept.
 *
 * @param number from 1
 * @param app that called; empty when it showed no token
 * @param uuids as named, also those that are nobody's
 * @param unknown those of them that are nobody's
 * @param ids of the messages made, in the order of the receivers
 */
record ReceivedCall(
        long number,
        String at,
        String app,
        String service,
        List<String> uuids,
        List<String> unknown,
        List<Long> ids,
        String type,
        String data,
        String extData) {}
