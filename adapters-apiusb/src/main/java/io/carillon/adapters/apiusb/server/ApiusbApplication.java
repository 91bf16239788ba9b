package io.carillon.adapters.apiusb.server;

import java.util.OptionalLong;

/**
 * Who asks for a token (contract apiusb §B6).
 *
 * @param uid the member the token is for
 */
public record ApiusbApplication(String appKey, String appSecret, OptionalLong uid) {
    @Override
    public String toString() {
        return "ApiusbApplication[" + appKey + ", ***]";
    }
}
