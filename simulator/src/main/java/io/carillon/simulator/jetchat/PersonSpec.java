package io.carillon.simulator.jetchat;

import io.carillon.adapters.jetchat.server.JetchatField;
import io.carillon.adapters.jetchat.server.JetchatProfile;
import io.carillon.adapters.jetchat.server.JetchatRef;
import java.util.List;
import java.util.Map;

/**
 * A subscriber to be added.
 *
 * @param userId the id in the channel; the digits of the phone when absent
 * @param channel whatsapp_cloud when absent
 * @param tags names; one that there is not is made
 * @param fields values by name; a field that there is not is made
 */
record PersonSpec(
        String userId,
        String channel,
        String name,
        String firstName,
        String lastName,
        String phone,
        String email,
        String gender,
        String image,
        List<String> tags,
        Map<String, String> fields) {
    PersonSpec {
        boolean noPhone = phone == null || phone.isBlank();
        if ((userId == null || userId.isBlank()) && noPhone) {
            throw new IllegalArgumentException("user_id or phone must be given");
        }
        channel = channel == null ? "whatsapp_cloud" : channel;
        tags = tags == null ? List.of() : List.copyOf(tags);
        fields = fields == null ? Map.of() : Map.copyOf(fields);
    }

    /** With nothing but a phone. */
    static PersonSpec ofUserId(String userId, String name) {
        return new PersonSpec(userId, null, name, null, null, "+" + userId, null, null, null, null, null);
    }

    Person addTo(JetchatPlatform platform) {
        String id = userId == null ? phone.replaceAll("[^0-9]", "") : userId;
        JetchatProfile profile = new JetchatProfile(name, firstName, lastName, phone, email, gender, image);
        Person person = platform.people().add(id, channel, profile);
        Flow flow = platform.flow();
        for (String tag : tags) {
            String ns = flow.tag(new JetchatRef(false, tag)).fold(found -> found.tagNs(), none -> made(flow, tag));
            person.tags().add(ns);
        }
        fields.forEach((field, value) -> person.fields().put(fieldNs(flow, field), value));
        return person;
    }

    private static String made(Flow flow, String tag) {
        return flow.createTag(tag).fold(made -> made.tagNs(), refused -> "");
    }

    private static String fieldNs(Flow flow, String name) {
        JetchatField draft = new JetchatField(JetchatField.Kind.USER, "", name, "text", "", "");
        return flow.field(JetchatField.Kind.USER, new JetchatRef(false, name))
                .fold(JetchatField::varNs, none -> flow.createField(draft).fold(JetchatField::varNs, refused -> ""));
    }
}
