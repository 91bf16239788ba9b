package io.carillon.simulator.http;

import io.javalin.http.Context;

/** Numbers in the query of an admin route. */
public final class Queries {
    private Queries() {}

    /**
     * @throws IllegalArgumentException when it is not a number from 0 to 1,000,000
     */
    public static int number(Context ctx, String name, int otherwise) {
        String text = ctx.queryParam(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,6}|1000000")) {
            throw new IllegalArgumentException(name + " must be a number from 0 to 1000000");
        }
        return Integer.parseInt(text);
    }
}
