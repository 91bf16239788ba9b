package io.carillon.adapters.afilnet.server;

/** The documented error codes, in the order in which a request is checked (contract afilnet A3, A4); names are wire words. */
public enum AfilnetError {
    MISSING_USER,
    MISSING_PASSWORD,
    MISSING_CLASS,
    MISSING_METHOD,
    INCORRECT_USER_PASSWORD,
    INCORRECT_CLASS,
    INCORRECT_METHOD,
    MISSING_COMPULSORY_PARAM,
    INCORRECT_FILETYPE,
    INCORRECT_FILEURL,
    INCORRECT_THUMBURL,
    CHANNEL_NOT_FOUND,
    CHAT_NOT_FOUND
}
