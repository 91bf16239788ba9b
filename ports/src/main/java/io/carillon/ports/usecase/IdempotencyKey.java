package io.carillon.ports.usecase;

/**
 * A caller's key, 1 to 255 characters, and what identifies the request it came with.
 *
 * @param fingerprint a digest of method, path and body
 */
public record IdempotencyKey(String key, String fingerprint) {}
