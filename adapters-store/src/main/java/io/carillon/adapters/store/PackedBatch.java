package io.carillon.adapters.store;

import io.carillon.domain.conversation.Address;
import io.carillon.ports.store.NewBatch.Recipient;
import io.carillon.ports.store.NewBatch.RefusedRecipient;
import java.util.ArrayList;
import java.util.List;

/** The recipients of a batch as one value: written once, read in slices. */
final class PackedBatch {
    private PackedBatch() {}

    static byte[] recipients(List<Recipient> recipients) {
        var out = new Packed.Writer();
        recipients.forEach(r -> out.text(r.to().value()).optionalText(r.clientReference()));
        return out.done();
    }

    /** @param count how many to read; so many must be there */
    static List<Recipient> recipients(byte[] packed, int from, int count) {
        var in = new Packed.Reader(packed);
        for (int i = 0; i < from; i++) {
            in.skipText();
            in.skipOptionalText();
        }
        List<Recipient> recipients = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            recipients.add(new Recipient(new Address(in.text()), in.optionalText()));
        }
        return recipients;
    }

    static byte[] refused(List<RefusedRecipient> refused) {
        var out = new Packed.Writer().number(refused.size());
        refused.forEach(r -> out.number(r.row()).text(r.to()).text(r.code()).text(r.detail()));
        return out.done();
    }

    static List<RefusedRecipient> refused(byte[] packed) {
        var in = new Packed.Reader(packed);
        List<RefusedRecipient> refused = new ArrayList<>();
        for (int left = in.small(); left > 0; left--) {
            refused.add(new RefusedRecipient(in.small(), in.text(), in.text(), in.text()));
        }
        return refused;
    }
}
