package io.carillon.ports.provider;

import io.carillon.domain.conversation.IncomingReply;

/** The page of a provider that hands out what people answered. */
public interface ReplySource extends RawSource<IncomingReply> {}
