package io.carillon.app.http.route;

import io.carillon.app.http.Answers;
import io.carillon.app.http.HttpReply;
import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.ports.provider.ShopDirectory.PageOf;
import io.carillon.ports.usecase.Listing;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A provider numbers the pages of its shop; here a cursor names the next one. */
final class ShopPages {
    private static final Pattern CURSOR = Pattern.compile("p([1-9]\\d{0,5})");

    private ShopPages() {}

    /** The page that {@code after} names, the first one without it. */
    static int page(QueryParameters parameters) {
        Optional<String> after = parameters.text("after");
        var cursor = CURSOR.matcher(after.orElse("p1"));
        if (cursor.matches()) {
            return Integer.parseInt(cursor.group(1));
        }
        parameters.add("after", "invalid_cursor", "is no cursor of ours");
        return 1;
    }

    static <T> Listing<T> listing(PageOf<T> page, int number) {
        boolean more = page.more() && !page.items().isEmpty();
        return new Listing<>(page.items(), more ? Optional.of("p" + (number + 1)) : Optional.empty());
    }

    /** Something that the shop may not have. */
    static <T> Function<Optional<T>, HttpReply> orMissing(Function<T, byte[]> json, ProblemCode missing, Context ctx) {
        return found -> found.map(present -> HttpReply.ok(json.apply(present)))
                .orElseGet(() -> HttpReply.of(Answers.missing(missing).get().problem(), ctx));
    }
}
