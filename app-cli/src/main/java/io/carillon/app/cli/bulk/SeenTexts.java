package io.carillon.app.cli.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A set of texts in about 40 bytes each, however long they are: it keeps half of their SHA-256, which never collides by chance. */
final class SeenTexts {
    private long[] slots = new long[2 * 1024];
    private int size;

    /** @return whether it is new */
    boolean add(String text) {
        ByteBuffer digest = ByteBuffer.wrap(Sha256.fresh().digest(text.getBytes(StandardCharsets.UTF_8)));
        // Zero marks a free slot.
        boolean added = put(slots, digest.getLong() | 1, digest.getLong());
        if (added && ++size > slots.length / 4) {
            grow();
        }
        return added;
    }

    private static boolean put(long[] slots, long high, long low) {
        int mask = slots.length / 2 - 1;
        int at = (int) (low & mask);
        while (slots[2 * at] != 0) {
            if (slots[2 * at] == high && slots[2 * at + 1] == low) {
                return false;
            }
            at = (at + 1) & mask;
        }
        slots[2 * at] = high;
        slots[2 * at + 1] = low;
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (int i = 0; i < slots.length; i += 2) {
            if (slots[i] != 0) {
                put(larger, slots[i], slots[i + 1]);
            }
        }
        slots = larger;
    }
}
