/**
 * What a storage adapter implements. Writing operations are atomic, take lists where that saves commits, and complete after
 * the commit: a completed future means durable. They fail with {@link io.carillon.ports.store.StorageUnavailable} and nothing
 * else; then nothing of the operation was kept. No unit of work leaks out. Queries block, are safe from several threads and
 * see only what was committed.
 */
package io.carillon.ports.store;
