package io.carillon.simulator.jetchat;

import io.carillon.adapters.jetchat.server.JetchatProfile;
import io.carillon.adapters.jetchat.server.JetchatSubscriber;
import io.carillon.adapters.jetchat.server.JetchatTag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A subscriber as the admin routes show it. */
record PersonView(
        String userNs,
        String userId,
        String channel,
        JetchatProfile profile,
        boolean subscribed,
        boolean optedInEmail,
        boolean optedInSms,
        List<String> tags,
        Map<String, String> fields) {
    static PersonView of(JetchatSubscriber subscriber) {
        Map<String, String> fields = new TreeMap<>();
        subscriber.fields().forEach(field -> fields.put(field.name(), field.value()));
        return new PersonView(
                subscriber.userNs(),
                subscriber.userId(),
                subscriber.channel(),
                subscriber.profile(),
                subscriber.activity().subscribed().isPresent(),
                subscriber.activity().optedInEmail(),
                subscriber.activity().optedInSms(),
                subscriber.tags().stream().map(JetchatTag::name).toList(),
                fields);
    }
}
