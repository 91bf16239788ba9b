package io.carillon.domain.message;

/** What a media content is. */
public enum MediaKind {
    IMAGE,
    VIDEO,
    AUDIO,
    VOICE,
    DOCUMENT,
    CONTACT
}
