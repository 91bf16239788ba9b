package io.carillon.adapters.afilnet.server;

/**
 * A channel through which an account chats (contract afilnet A3).
 *
 * @param platform whatsapp, telegram, webchat or operator
 * @param platformid which of the account's channels there
 * @param name for people
 */
public record AfilnetChannel(String platform, String platformid, String name) {}
