package io.carillon.app.http.json;

import io.carillon.domain.delivery.PublicStatus;
import io.carillon.ports.usecase.message.FallbackView;
import io.carillon.ports.usecase.message.MessageView;
import io.carillon.ports.usecase.message.PreviewMessage.StepPreview;
import java.io.IOException;

/** The further steps of a message; only where it was asked for some. */
final class FallbackJson {
    private FallbackJson() {}

    static void members(MessageView message, JsonOutput out) throws IOException {
        out.text("delivered_via", message.deliveredVia());
        if (message.fallback().isPresent()) {
            out.objects("fallback", message.fallback().get().steps(), FallbackJson::step);
            out.text("fallback_at", message.fallback().get().nextAt());
        }
    }

    private static void step(FallbackView.Step step, JsonOutput out) throws IOException {
        out.text("channel", step.channel().value());
        out.text("to", step.to().value());
        out.text("unless", step.unless().word());
        out.text("within", step.within().toString());
        out.text("status", step.status().map(PublicStatus::word));
        out.text("reason", step.reason());
    }

    static void preview(StepPreview step, JsonOutput out) throws IOException {
        out.text("channel", step.channel().value());
        out.text("to", step.to().value());
        out.text("unless", step.unless().word());
        out.text("within", step.within().toString());
        out.text("adapted_to", step.adaptedTo());
        out.text("text", step.text());
        out.object("segments", step.segments(), PreviewJson::segments);
        out.texts("warnings", step.warnings());
    }
}
