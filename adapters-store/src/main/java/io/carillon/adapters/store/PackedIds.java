package io.carillon.adapters.store;

import java.util.List;

/**
 * Lists of ids, as the distances between neighbours, each with how often it repeats: the messages of a batch follow each
 * other without a gap, so that ten thousand of them take a dozen bytes.
 */
final class PackedIds {
    private PackedIds() {}

    static byte[] of(List<Long> ids) {
        var out = new Packed.Writer();
        write(out, ids);
        return out.done();
    }

    static void write(Packed.Writer out, List<Long> ids) {
        out.number(ids.size());
        long previous = 0;
        int i = 0;
        while (i < ids.size()) {
            long distance = ids.get(i) - previous;
            int repeats = 0;
            while (i < ids.size() && ids.get(i) - previous == distance) {
                previous = ids.get(i);
                repeats++;
                i++;
            }
            out.number(distance).number(repeats);
        }
    }

    static long[] read(byte[] packed) {
        return read(new Packed.Reader(packed));
    }

    static long[] read(Packed.Reader in) {
        long[] ids = new long[in.small()];
        long previous = 0;
        int i = 0;
        while (i < ids.length) {
            long distance = in.number();
            for (long repeats = in.number(); repeats > 0; repeats--) {
                previous += distance;
                ids[i++] = previous;
            }
        }
        return ids;
    }
}
