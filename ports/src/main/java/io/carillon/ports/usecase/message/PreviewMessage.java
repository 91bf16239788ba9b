package io.carillon.ports.usecase.message;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Goal;
import io.carillon.domain.message.Segments;
import io.carillon.domain.message.Submission;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.message.SendMessages.SendMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says what would become of a message, on the same rules as sending. Sends and stores nothing. */
public interface PreviewMessage {

    /** May ask the provider to screen the text, where it can; blocks for that long. */
    Preview preview(SendMessage command);

    sealed interface Preview {

        /**
         * @param adaptedTo the type of content that the channel would be given instead; empty when it carries what was asked
         * @param text as it would go on the air, signature included; empty for other contents
         * @param warnings what is allowed but probably not meant
         * @param waitsFor what would keep it from going out at once: send_at, quiet_hours, a hold's cause, breaker; empty when
         *     nothing would
         * @param goesOutAt when it would go out, where it is known that this is later
         */
        record Acceptable(
                ChannelId channel,
                Address to,
                Submission submission,
                Optional<String> adaptedTo,
                Optional<String> text,
                Optional<Segments> segments,
                ScreeningResult screening,
                List<String> warnings,
                List<String> waitsFor,
                Optional<Instant> goesOutAt,
                List<StepPreview> fallback)
                implements Preview {
            /** One that goes nowhere else. */
            public Acceptable(
                    ChannelId channel,
                    Address to,
                    Submission submission,
                    Optional<String> adaptedTo,
                    Optional<String> text,
                    Optional<Segments> segments,
                    ScreeningResult screening,
                    List<String> warnings,
                    List<String> waitsFor,
                    Optional<Instant> goesOutAt) {
                this(
                        channel,
                        to,
                        submission,
                        adaptedTo,
                        text,
                        segments,
                        screening,
                        warnings,
                        waitsFor,
                        goesOutAt,
                        List.of());
            }

            public Acceptable {
                fallback = List.copyOf(fallback);
                warnings = List.copyOf(warnings);
                waitsFor = List.copyOf(waitsFor);
            }
        }

        record Invalid(List<Problem> problems) implements Preview {}
    }

    /** A further step. @param text as it would go on the air there; empty for other contents */
    record StepPreview(
            ChannelId channel,
            Address to,
            Goal unless,
            Duration within,
            Optional<String> adaptedTo,
            Optional<String> text,
            Optional<Segments> segments,
            List<String> warnings) {
        public StepPreview {
            warnings = List.copyOf(warnings);
        }
    }

    /** @param verdict passes, blocked, unknown (the provider could not be asked) or not_supported */
    record ScreeningResult(String verdict, String detail) {}
}
