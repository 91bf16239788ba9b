package io.carillon.app.http.json;

import io.carillon.domain.delivery.PublicStatus;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.batch.BatchView;
import io.carillon.ports.usecase.batch.SendBatches.Check;
import io.carillon.ports.usecase.batch.TrackBatches.Row;
import io.carillon.ports.usecase.message.CancelMessages.CanceledBatch;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** A batch, and the results of its recipients. */
public final class BatchJson {
    private BatchJson() {}

    public static byte[] of(BatchView batch) {
        return JsonOutput.document(out -> {
            out.text("id", batch.id().toString());
            out.text("channel", batch.channel().value());
            out.number("accepted", batch.accepted());
            out.number("refused", batch.refused());
            out.object("counts", o -> counts(batch.counts(), o));
            out.truth("final", batch.completedAt().isPresent());
            out.time("created_at", batch.createdAt());
            out.text("completed_at", batch.completedAt());
        });
    }

    public static byte[] of(CanceledBatch batch) {
        return JsonOutput.document(out -> {
            out.text("id", batch.id().toString());
            out.number("canceled", batch.canceled());
            out.number("not_canceled", batch.notCanceled());
        });
    }

    public static byte[] of(Listing<Row> rows) {
        return ListingJson.of(rows, BatchJson::row);
    }

    static void counts(Map<PublicStatus, Integer> counts, JsonOutput out) throws IOException {
        for (Map.Entry<PublicStatus, Integer> count : new TreeMap<>(counts).entrySet()) {
            out.number(count.getKey().word(), count.getValue());
        }
    }

    public static byte[] of(Check.Acceptable check) {
        return JsonOutput.document(out -> {
            out.number("accepted", check.accepted());
            out.number("refused", check.refused().size());
            out.objects("refused_recipients", check.refused(), BatchJson::refused);
        });
    }

    private static void refused(Row.Refused refused, JsonOutput out) throws IOException {
        out.number("row", refused.row());
        out.text("to", refused.to());
        out.text("code", refused.code());
        out.text("detail", refused.detail());
    }

    private static void row(Row row, JsonOutput out) throws IOException {
        if (row instanceof Row.Taken taken) {
            out.text("to", taken.message().to().value());
            out.text("id", taken.message().id().toString());
            out.text("status", taken.message().status().word());
            out.text("client_reference", taken.message().clientReference());
        } else {
            Row.Refused refused = (Row.Refused) row;
            refused(refused, out);
        }
    }
}
