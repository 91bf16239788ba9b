package io.carillon.simulator.count;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Counts different pairs of address and content by 64-bit fingerprints: eight to sixteen bytes each. Two pairs of four
 * million share a fingerprint with a probability of one in two million. Not safe for several threads.
 */
public final class UniqueDeliveries {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private long[] table = new long[1 << 12];
    private int unique;
    private long duplicates;
    private long untracked;

    /**
     * Adds a send; addresses that are new beyond {@code limit} are only counted.
     *
     * @param addresses hands out each of them
     */
    public void add(Consumer<Consumer<String>> addresses, String content, int limit) {
        long base = fingerprint(content, 1);
        addresses.accept(address -> add(fingerprint(address, base), limit));
    }

    public int unique() {
        return unique;
    }

    public long duplicates() {
        return duplicates;
    }

    /** Deliveries of which nobody can say whether they are duplicates, since the limit was reached. */
    public long untracked() {
        return untracked;
    }

    private void add(long fingerprint, int limit) {
        long key = fingerprint == 0 ? 1 : fingerprint;
        int slot = slot(key);
        if (table[slot] == key) {
            duplicates++;
        } else if (unique >= limit) {
            untracked++;
        } else {
            table[slot] = key;
            unique++;
            if (unique > table.length / 2) {
                grow();
            }
        }
    }

    /** Where the key is or would be. */
    private int slot(long key) {
        int slot = (int) (key >>> 33) & (table.length - 1);
        while (table[slot] != 0 && table[slot] != key) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        Arrays.stream(old).filter(key -> key != 0).forEach(key -> table[slot(key)] = key);
    }

    private static long fingerprint(String text, long start) {
        long hash = start;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * PRIME;
            hash ^= hash >>> 29;
        }
        return (hash ^ text.length()) * PRIME ^ (hash >>> 32);
    }
}
