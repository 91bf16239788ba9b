package io.carillon.application.message;

import io.carillon.domain.delivery.Fallback;
import io.carillon.domain.delivery.FallbackStep;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import io.carillon.ports.store.FallbackRow;
import io.carillon.ports.store.MessageQueries.DeliveryRow;
import io.carillon.ports.store.MessageQueries.MessageRow;
import io.carillon.ports.store.NewMessage;
import io.carillon.ports.usecase.message.FallbackView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the further steps of messages that have some. */
final class FallbackViews {
    private FallbackViews() {}

    /** Says why a step is where it is. */
    @FunctionalInterface
    interface Reasons {
        Optional<String> of(PublicStatus status, DeliveryRow delivery, int step);
    }

    /** Whether a further step may still be started, or one that waits taken back. */
    static boolean goesOn(MessageRow row, Instant now) {
        return row.fallback().flatMap(FallbackRow::due).isPresent()
                && now.isBefore(row.submission().expiresAt());
    }

    static Optional<FallbackView> of(MessageRow row, Instant now, Reasons reasons) {
        return row.fallback().map(further -> {
            List<FallbackView.Step> steps = new ArrayList<>();
            for (int i = 0; i < further.plan().size(); i++) {
                Optional<DeliveryRow> started = i < further.started().size()
                        ? Optional.of(further.started().get(i))
                        : Optional.empty();
                steps.add(step(further.plan().get(i), started, reasons));
            }
            Instant end = row.submission().expiresAt();
            boolean goesOn = goesOn(row, now);
            return new FallbackView(
                    steps, further.due().filter(due -> goesOn && due.isBefore(end)), !goesOn, further.deliveredVia());
        });
    }

    private static FallbackView.Step step(FallbackStep plan, Optional<DeliveryRow> started, Reasons reasons) {
        Optional<PublicStatus> status = started.map(d -> d.registers().status());
        return new FallbackView.Step(
                plan.channel(),
                plan.to(),
                plan.unless(),
                plan.within(),
                status,
                started.flatMap(d -> reasons.of(status.orElseThrow(), d, d.id().step())));
    }

    /** Of a message that was just committed. */
    static FallbackRow ofNew(NewMessage message, Registers registers) {
        var submission = message.submission();
        var fallback = new Fallback(
                message.fallback(),
                List.of(registers),
                message.timing().due(),
                Optional.empty(),
                submission.onUnknown(),
                submission.expiresAt());
        return new FallbackRow(
                message.fallback(),
                List.of(),
                fallback.at(message.createdAt()).due(message.createdAt()),
                Optional.empty());
    }
}
