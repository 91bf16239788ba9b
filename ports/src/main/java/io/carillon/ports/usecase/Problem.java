package io.carillon.ports.usecase;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer a JSON pointer into the request's body such as {@code /content/text}; empty for the request as a whole
 * @param code stable, lower case with underscores
 * @param detail a sentence for people
 */
public record Problem(String pointer, String code, String detail) {}
