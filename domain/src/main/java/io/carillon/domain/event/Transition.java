package io.carillon.domain.event;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.delivery.Start;
import java.util.Optional;
import java.util.Set;

/**
 * What one entry of the log says of all the deliveries that it covers. Every ledger makes its entries here, so that no two
 * stores can disagree on what counts as a correction.
 *
 * @param from the status before; empty for a new message
 * @param channel where the next step of a fallback goes; empty for everything else
 */
public record Transition(
        Optional<CallId> call,
        Optional<PublicStatus> from,
        PublicStatus to,
        Control control,
        Evidence fact,
        boolean corrected,
        Optional<String> reason,
        Optional<String> providerCode,
        Optional<String> channel) {
    /** Statuses that a user takes for the end; what overrules them is announced as a correction. */
    private static final Set<PublicStatus> CORRECTABLE = Set.of(
            PublicStatus.UNDELIVERED,
            PublicStatus.UNKNOWN,
            PublicStatus.FAILED,
            PublicStatus.REJECTED,
            PublicStatus.EXPIRED,
            PublicStatus.CANCELED);

    /** A new delivery. */
    public static Transition admission(Start start) {
        return new Transition(
                Optional.empty(),
                Optional.empty(),
                Registers.at(start.control()).status(),
                start.control(),
                Evidence.NONE,
                false,
                start.reason(),
                Optional.empty(),
                Optional.empty());
    }

    /** A decision of ours. */
    public static Transition decision(Registers before, Registers after, Optional<String> reason) {
        return evidence(Optional.empty(), before, after, Evidence.NONE).because(reason);
    }

    /** Something that became known. */
    public static Transition evidence(Optional<CallId> call, Registers before, Registers after, Evidence fact) {
        boolean corrected = after.evidence().compareTo(before.evidence()) > 0
                && before.status() != after.status()
                && CORRECTABLE.contains(before.status());
        return new Transition(
                call,
                Optional.of(before.status()),
                after.status(),
                after.control(),
                fact,
                corrected,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Transition because(Optional<String> why) {
        return new Transition(call, from, to, control, fact, corrected, why, providerCode, channel);
    }

    /** With the provider's own code; an empty one counts as none. */
    public Transition saying(Optional<String> code) {
        Optional<String> said = code.filter(c -> !c.isEmpty());
        return new Transition(call, from, to, control, fact, corrected, reason, said, channel);
    }

    /** The same change of one step, as it changes the status of a message that has several. */
    public Transition ofMessage(PublicStatus before, PublicStatus after) {
        boolean overruled = fact.compareTo(Evidence.UNKNOWN) > 0 && before != after && CORRECTABLE.contains(before);
        return new Transition(
                call, Optional.of(before), after, control, fact, overruled, reason, providerCode, channel);
    }

    /** The same, when it is settled otherwise in the same commit. */
    public Transition endingAs(Control end, String why) {
        return new Transition(call, from, to, end, fact, corrected, Optional.of(why), providerCode, channel);
    }

    /** A message goes on to its next step. */
    public static Transition fallback(PublicStatus before, PublicStatus after, Control control, ChannelId to) {
        return new Transition(
                Optional.empty(),
                Optional.of(before),
                after,
                control,
                Evidence.NONE,
                false,
                Optional.of("fallback"),
                Optional.empty(),
                Optional.of(to.value()));
    }
}
