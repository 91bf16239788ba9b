package io.carillon.simulator.sms;

import java.util.List;
import java.util.function.Consumer;

/**
 * The numbers of one message in one string: a tenth of what a list of strings takes.
 *
 * @param joined by commas, at least one
 */
record Numbers(String joined, int count) {
    static Numbers of(List<String> mobiles) {
        return new Numbers(String.join(",", mobiles), mobiles.size());
    }

    /** The rule of the simulation: a number that ends in 20 cannot be reached. */
    static boolean unreachable(String mobile) {
        return mobile.endsWith("20");
    }

    void forEach(Consumer<String> action) {
        int at = 0;
        while (at <= joined.length()) {
            int end = end(at);
            action.accept(joined.substring(at, end));
            at = end + 1;
        }
    }

    /** Where the number that starts at {@code from} ends; the next one starts behind the comma there. */
    int end(int from) {
        int comma = joined.indexOf(',', from);
        return comma < 0 ? joined.length() : comma;
    }

    List<String> list() {
        return List.of(joined.split(","));
    }
}
