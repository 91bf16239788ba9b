package io.carillon.adapters.store;

import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.FieldType;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.Profile;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is known of a person, as bytes. */
final class PackedKnowledge {
    private static final FieldType[] TYPES = FieldType.values();

    private PackedKnowledge() {}

    static byte[] of(Knowledge knowledge) {
        if (knowledge.equals(Knowledge.NOTHING)) {
            return new byte[0];
        }
        Profile p = knowledge.profile();
        var out = new Packed.Writer()
                .optionalText(p.name())
                .optionalText(p.firstName())
                .optionalText(p.lastName())
                .optionalText(p.email())
                .optionalText(p.phone().map(PhoneNumber::value));
        out.number(knowledge.tags().size());
        knowledge.tags().forEach(out::text);
        out.number(knowledge.fields().size());
        knowledge.fields().forEach((name, value) -> out.text(name)
                .number(value.type().ordinal())
                .text(value.text()));
        return out.done();
    }

    static Knowledge read(byte[] packed) {
        if (packed.length == 0) {
            return Knowledge.NOTHING;
        }
        var in = new Packed.Reader(packed);
        var profile = new Profile(
                in.optionalText(),
                in.optionalText(),
                in.optionalText(),
                in.optionalText(),
                in.optionalText().map(PhoneNumber::new));
        var tags = new TreeSet<String>();
        for (int left = in.small(); left > 0; left--) {
            tags.add(in.text());
        }
        var fields = new TreeMap<String, FieldValue>();
        for (int left = in.small(); left > 0; left--) {
            fields.put(in.text(), new FieldValue(TYPES[in.small()], in.text()));
        }
        return new Knowledge(profile, tags, fields);
    }
}
