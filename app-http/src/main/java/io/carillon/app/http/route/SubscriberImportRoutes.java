package io.carillon.app.http.route;

import io.carillon.app.http.HttpReply;
import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.csv.SubscriberFile;
import io.carillon.app.http.json.ImportJson;
import io.carillon.ports.usecase.subscriber.ImportSubscribers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /v1/subscribers/import}. */
public record SubscriberImportRoutes(ImportSubscribers importing, PassedOn passing) {

    public void register(RoutesConfig routes) {
        routes.post("/v1/subscribers/import", this::take);
    }

    private void take(Context ctx) {
        var parameters = new QueryParameters(ctx);
        boolean dryRun = parameters.flag("dry_run");
        parameters.orThrow();
        byte[] body = RequestBody.csv(ctx);
        var file = SubscriberFile.read(body);
        passing.change(ctx, body, () -> reply(file, dryRun));
    }

    private HttpReply reply(SubscriberFile file, boolean dryRun) {
        var report = importing.importAll(file.rows(), dryRun);
        var counts = new ImportJson.Counts(report.created(), report.updated(), report.unchanged(), dryRun);
        return HttpReply.ok(ImportJson.of(counts, file.refused(report.refused())));
    }
}
