package io.carillon.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.Cancellation;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.message.CancelMessages.CanceledBatch;
import io.carillon.ports.usecase.message.CancelMessages.Canceling;
import io.carillon.ports.usecase.message.MessageView;
import io.carillon.ports.usecase.message.RedriveMessages.Many;
import io.carillon.ports.usecase.message.RedriveMessages.ManyRedriving;
import io.carillon.ports.usecase.message.RedriveMessages.Redriving;
import io.carillon.ports.usecase.message.RedriveMessages.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cancel and redrive on the wire. */
class RecallsTest extends ServedFake {
    private static final String ID = new MessageId(7).toString();
    private static final String CANCEL = "/v1/messages/" + ID + "/cancel";
    private static final String REDRIVE = "/v1/messages/" + ID + "/redrive";

    private MessageView message() {
        client.post("/v1/messages", MESSAGE);
        return offer.messages.values().iterator().next();
    }

    @Test
    void cancelShouldAnswerWithTheMessageAndBeReplayedUnderItsKey() {
        offer.recalls.canceling = new Canceling.Canceled(message());

        Client.Reply reply = client.post(CANCEL, "", "Idempotency-Key", "k1");
        Client.Reply again = client.post(CANCEL, "", "Idempotency-Key", "k1");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("direction").asText()).isEqualTo("outbound");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(offer.recalls.asked).containsExactly(new MessageId(7));
    }

    @ParameterizedTest
    @CsvSource({
        "OUTCOME_UNKNOWN, outcome_unknown",
        "ALREADY_SENT, already_sent",
        "ALREADY_ENDED, already_ended",
    })
    void cancelShouldBeAConflictWhenItIsTooLate(Cancellation why, String code) {
        offer.recalls.canceling = new Canceling.Refused(why, message());

        Client.Reply reply = client.post(CANCEL, "{}");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().path("status").asInt()).isEqualTo(409);
        assertThat(reply.json().path("type").asText()).isEqualTo("/docs/problems/" + code);
    }

    @Test
    void recallsShouldBeRefusedWhenThereIsNothingOfOurs() {
        assertThat(client.post(CANCEL, "").code()).isEqualTo("message_not_found");
        assertThat(client.post(REDRIVE, "").code()).isEqualTo("message_not_found");
        assertThat(client.post("/v1/messages/x/cancel", "").status()).isEqualTo(404);
        assertThat(client.post("/v1/messages/x/redrive", "").status()).isEqualTo(404);
        assertThat(client.post("/v1/batches/x/cancel", "").code()).isEqualTo("batch_not_found");
        assertThat(client.post("/v1/batches/" + new BatchId(7) + "/cancel", "").code())
                .isEqualTo("batch_not_found");
        assertThat(client.post("/v1/channels/no/redrive", "{\"status\":\"failed\"}")
                        .code())
                .isEqualTo("channel_not_found");
        offer.recalls.canceling = new Canceling.NotOutgoing();
        offer.recalls.redriving = new Redriving.NotOutgoing();
        assertThat(client.post(CANCEL, "").code()).isEqualTo("not_outgoing");
        assertThat(client.post(REDRIVE, "").code()).isEqualTo("not_outgoing");
        assertThat(client.post(REDRIVE, "").status()).isEqualTo(409);
    }

    @Test
    void cancelShouldTakeNoMembers() {
        assertThat(client.post(CANCEL, "{\"why\":1}").status()).isEqualTo(422);
        assertThat(client.post("/v1/batches/" + new BatchId(7) + "/cancel", "[]")
                        .status())
                .isEqualTo(422);
        assertThat(offer.recalls.asked).isEmpty();
    }

    @Test
    void batchShouldTellHowManyAreCanceled() {
        offer.recalls.batch = Optional.of(new CanceledBatch(new BatchId(7), 3, 4));

        Client.Reply reply = client.post("/v1/batches/" + new BatchId(7) + "/cancel", "");

        assertThat(reply.response().body())
                .isEqualTo("{\"id\":\"" + new BatchId(7) + "\",\"canceled\":3,\"not_canceled\":4}");
    }

    @Test
    void redriveShouldPassItsTermsOnAndAnswer202() {
        offer.recalls.redriving = new Redriving.Redriven(message());

        assertThat(client.post(REDRIVE, "").status()).isEqualTo(202);
        assertThat(client.post(REDRIVE, "{\"expires_at\":\"2026-11-02T00:00:00Z\",\"even_if_unknown\":true}")
                        .status())
                .isEqualTo(202);

        assertThat(offer.recalls.asked)
                .containsExactly(
                        new Terms(Optional.empty(), false),
                        new Terms(Optional.of(Instant.parse("2026-11-02T00:00:00Z")), true));
    }

    @Test
    void redriveShouldTellEveryProblemAtOnce() {
        offer.recalls.problems = List.of(new Problem("/expires_at", "in_the_past", "is in the past"));

        Client.Reply reply = client.post(REDRIVE, "{\"even_if_unknown\":\"yes\",\"nope\":1}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("errors"))
                .extracting(error -> error.path("pointer").asText())
                .containsExactlyInAnyOrder("/even_if_unknown", "/nope", "/expires_at");
    }

    @Test
    void redriveShouldSayWhyNot() {
        offer.recalls.redriving = new Redriving.Refused("it is canceled");

        Client.Reply reply = client.post(REDRIVE, "");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo("not_redrivable");
        assertThat(reply.json().path("detail").asText()).isEqualTo("it is canceled");
    }

    @Test
    void channelShouldTellHowManyAreRedrivenAndLeft() {
        offer.recalls.many = new ManyRedriving.Redriven(500, 7);

        Client.Reply reply = client.post(
                "/v1/channels/sms/redrive",
                "{\"status\":\"failed\",\"since\":\"2026-11-01T00:00:00+01:00\",\"limit\":500}");

        assertThat(reply.response().body()).isEqualTo("{\"redriven\":500,\"remaining\":7}");
        assertThat(offer.recalls.asked)
                .containsExactly(new Many(
                        Optional.of("failed"),
                        Optional.of(Instant.parse("2026-10-31T23:00:00Z")),
                        Optional.empty(),
                        500));
        assertThat(client.post("/v1/channels/sms/redrive", "{\"limit\":0,\"until\":1}")
                        .json()
                        .path("errors"))
                .hasSize(2);
    }
}
