package io.carillon.app.cli.durability;

/**
 * A promise that was broken.
 *
 * @param rule which, in a word
 * @param message the id of the message; empty where it is about none
 */
record Violation(String rule, String message, String detail) {}
