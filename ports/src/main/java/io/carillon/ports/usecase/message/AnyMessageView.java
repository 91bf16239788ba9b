package io.carillon.ports.usecase.message;

import io.carillon.domain.message.MessageId;

/** A message sent or received. */
public sealed interface AnyMessageView permits MessageView, IntakeView {
    MessageId id();
}
