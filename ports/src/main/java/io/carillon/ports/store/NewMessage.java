package io.carillon.ports.store;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Submission;
import java.time.Instant;
import java.util.Optional;

/** A message to one recipient, validated, about to be accepted. */
public record NewMessage(
        MessageId id,
        AccountId account,
        ChannelId channel,
        Address to,
        Submission submission,
        Optional<String> clientReference,
        Instant createdAt) {}
