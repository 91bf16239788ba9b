package io.carillon.simulator.jetchat;

import io.carillon.adapters.jetchat.server.JetchatActivity;
import io.carillon.adapters.jetchat.server.JetchatChatMessage;
import io.carillon.adapters.jetchat.server.JetchatConsent;
import io.carillon.adapters.jetchat.server.JetchatMessageQuery;
import io.carillon.adapters.jetchat.server.JetchatPage;
import io.carillon.adapters.jetchat.server.JetchatProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A subscriber with everything that is known and was said. Guarded by the platform. */
final class Person {
    private final String ns;
    private final String userId;
    private final String channel;
    private final Set<String> tags = new LinkedHashSet<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<JetchatChatMessage> messages = new ArrayList<>(2);
    private JetchatProfile profile;
    private Optional<Instant> subscribed;
    private boolean email;
    private boolean sms;
    private Optional<Instant> interaction;
    private Optional<Instant> botInteraction = Optional.empty();

    /** Who it is. */
    record Identity(String ns, String userId, String channel) {}

    Person(Identity identity, JetchatProfile profile, Instant now) {
        this.ns = identity.ns();
        this.userId = identity.userId();
        this.channel = identity.channel();
        this.profile = profile;
        this.subscribed = Optional.of(now);
        this.interaction = Optional.of(now);
    }

    String ns() {
        return ns;
    }

    String userId() {
        return userId;
    }

    String channel() {
        return channel;
    }

    JetchatProfile profile() {
        return profile;
    }

    void profile(JetchatProfile other) {
        profile = other;
    }

    Set<String> tags() {
        return tags;
    }

    /** Values by var_ns. */
    Map<String, String> fields() {
        return fields;
    }

    JetchatActivity activity() {
        Optional<JetchatChatMessage> last =
                messages.isEmpty() ? Optional.empty() : Optional.of(messages.get(messages.size() - 1));
        return new JetchatActivity(
                subscribed,
                email,
                sms,
                interaction,
                last.map(JetchatChatMessage::at),
                last.map(JetchatChatMessage::type).orElse(""));
    }

    /** When the bot last said something. */
    Optional<Instant> botInteraction() {
        return botInteraction;
    }

    void consent(JetchatConsent consent, Instant now) {
        switch (consent) {
            case SUBSCRIBE -> subscribed = Optional.of(now);
            case UNSUBSCRIBE -> subscribed = Optional.empty();
            case OPT_IN_SMS -> sms = true;
            case OPT_OUT_SMS -> sms = false;
            case OPT_IN_EMAIL -> email = true;
            case OPT_OUT_EMAIL -> email = false;
        }
    }

    void add(JetchatChatMessage message, int limit) {
        messages.add(message);
        if (message.type().equals("in")) {
            interaction = Optional.of(message.at());
        } else {
            botInteraction = Optional.of(message.at());
        }
        if (messages.size() > limit) {
            messages.subList(0, 1 + limit / 10).clear();
        }
    }

    int size() {
        return messages.size();
    }

    /** Newest first. */
    JetchatPage<JetchatChatMessage> messages(JetchatMessageQuery query) {
        List<JetchatChatMessage> rows = new ArrayList<>();
        long found = 0;
        for (int at = messages.size() - 1; at >= 0; at--) {
            JetchatChatMessage message = messages.get(at);
            if (query.takes(message)) {
                if (found >= query.paging().offset()
                        && rows.size() < query.paging().limit()) {
                    rows.add(message);
                }
                found++;
            }
        }
        return new JetchatPage<>(rows, found);
    }
}
