package io.carillon.simulator.apiusb;

/**
 * Says of one uuid whether it is a member's, whatever it looks like.
 *
 * @param known yes when absent
 */
record MemberState(String uuid, Boolean known) {
    MemberState {
        if (uuid == null || uuid.isBlank() || uuid.contains(",")) {
            throw new IllegalArgumentException("uuid must be given, without commas");
        }
        known = known == null || known;
    }
}
