package io.carillon.adapters.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A compact form for what is only ever read as a whole: numbers of variable length, and texts and bytes behind their length. */
final class Packed {
    private Packed() {}

    /** Writes; every method returns this. */
    static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        /** Small magnitudes, of either sign, take few bytes. */
        Writer number(long value) {
            long rest = (value << 1) ^ (value >> 63);
            while ((rest & ~0x7fL) != 0) {
                out.write((int) (rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            out.write((int) rest);
            return this;
        }

        Writer bytes(byte[] bytes) {
            number(bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        Writer text(String text) {
            return bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        Writer optionalText(Optional<String> text) {
            number(text.isPresent() ? 1 : 0);
            text.ifPresent(this::text);
            return this;
        }

        byte[] done() {
            return out.toByteArray();
        }
    }

    /** Reads what a {@link Writer} wrote, in the same order. */
    static final class Reader {
        private final byte[] packed;
        private int at;

        Reader(byte[] packed) {
            this.packed = packed;
        }

        long number() {
            long rest = 0;
            int shift = 0;
            byte part;
            do {
                part = packed[at++];
                rest |= (part & 0x7fL) << shift;
                shift += 7;
            } while (part < 0);
            return (rest >>> 1) ^ -(rest & 1);
        }

        int small() {
            return (int) number();
        }

        byte[] bytes() {
            byte[] bytes = new byte[small()];
            System.arraycopy(packed, at, bytes, 0, bytes.length);
            at += bytes.length;
            return bytes;
        }

        String text() {
            int length = small();
            at += length;
            return new String(packed, at - length, length, StandardCharsets.UTF_8);
        }

        Optional<String> optionalText() {
            return number() == 0 ? Optional.empty() : Optional.of(text());
        }

        void skipText() {
            int length = small();
            at += length;
        }

        void skipOptionalText() {
            if (number() != 0) {
                skipText();
            }
        }
    }
}
