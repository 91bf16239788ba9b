package io.carillon.app.http.route;

import io.carillon.app.http.BrokenAnswer;
import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.csv.SubscriberExport;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.subscriber.ManageSubscribers;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Found;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Query;
import io.carillon.ports.usecase.subscriber.SubscriberView;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code /v1/subscribers/export}. @param turns bounds how many are written at once */
public record SubscriberExportRoutes(ManageSubscribers managing, ProviderTurns turns) {

    public void register(RoutesConfig routes) {
        routes.get("/v1/subscribers/export", this::export);
    }

    private void export(Context ctx) {
        var parameters = new QueryParameters(ctx);
        Query query = SubscriberFilters.everybody(parameters);
        SubscriberFilters.orThrow(managing.list(query), parameters);
        turns.take(() -> {
            write(query, ctx);
            return null;
        });
    }

    private void write(Query query, Context ctx) {
        var export = SubscriberExport.of(after -> page(query, after));
        ctx.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"subscribers.csv\"");
        Writer out = new BufferedWriter(new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8));
        try {
            export.writeTo(out);
            out.flush();
        } catch (IOException | RuntimeException e) {
            // Closing the writer would end the answer as if it were whole.
            BrokenAnswer.leave(ctx);
        }
    }

    private Listing<SubscriberView> page(Query query, Optional<String> after) {
        var found = managing.list(new Query(query.q(), query.tag(), query.channel(), query.limit(), after));
        return ((Found.Subscribers) found).listing();
    }
}
