package io.carillon.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.Goal;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldType;
import io.carillon.ports.store.ChatQueries;
import io.carillon.ports.store.Intake;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files hold the place of a constant in its enumeration: existing places must never change, new ones go last. */
class StoredOrderTest {
    @ParameterizedTest
    @CsvSource({
        "0, SCHEDULED HELD QUEUED DISPATCHING CANCELED SUPPRESSED EXPIRED REJECTED FAILED DONE",
        "1, NONE UNKNOWN ACCEPTED SENT UNDELIVERED DELIVERED READ",
        "2, SCHEDULED HELD QUEUED ACCEPTED SENT UNDELIVERED DELIVERED READ UNKNOWN CANCELED SUPPRESSED EXPIRED REJECTED FAILED",
        "3, OPEN ANSWERED UNRESOLVED RESOLVED",
        "4, CREDENTIALS BALANCE PERMISSION MANUAL",
        "5, REPLY SINGLE BULK",
        "6, AT_MOST_ONCE AT_LEAST_ONCE",
        "7, ADMISSION DECISION OUTCOME REPORT INFERENCE READ_BACK",
        "8, OPEN PENDING SNOOZED RESOLVED",
        "9, REPORTS REPLIES CHATS",
        "10, OUTBOUND INBOUND",
        "11, HISTORY NEW KNOWN",
        "12, OPTED_IN OPTED_OUT",
        "13, TEXT NUMBER BOOLEAN DATE DATETIME ARRAY",
        "14, TAG CHANNEL PHONE",
        "15, ACCEPTED SENT DELIVERED READ"
    })
    void placesShouldStayWhenConstantsAreAdded(int which, String stored) {
        Enum<?>[][] enumerations = {
            Control.values(),
            Evidence.values(),
            PublicStatus.values(),
            CallState.values(),
            HoldCause.values(),
            Lane.values(),
            UnknownPolicy.values(),
            LogEntry.Kind.values(),
            ConversationStatus.values(),
            Intake.Kind.values(),
            Direction.values(),
            ChatQueries.Age.values(),
            Consent.values(),
            FieldType.values(),
            SubscriberKeys.Kind.values(),
            Goal.values()
        };
        String now = Arrays.stream(enumerations[which]).map(Enum::name).collect(Collectors.joining(" "));
        assertThat(now).startsWith(stored);
    }
}
