package io.carillon.adapters.jetchat.server;

import java.time.Instant;

/**
 * One message of a chat (contract jetchat A6, ChatMsg).
 *
 * @param type {@code in} from the subscriber, {@code out} from the bot, {@code agent} from one of the account's people
 * @param msgType text, image, audio, video or file
 * @param url of a file; empty for a text
 * @param senderId the subscriber's ns, or that of the bot
 */
public record JetchatChatMessage(
        long id, String type, String msgType, String content, String url, String senderId, Instant at) {}
