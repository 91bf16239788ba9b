package io.carillon.adapters.jetchat.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.Profile;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.SubscriberDirectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** The people who talk to the bot (contract jetchat §A8). Operations know them by {@code user_ns}; see {@link JetchatUsers}. */
final class JetchatSubscribers implements SubscriberDirectory {
    private static final String ROOM = "subscriber";

    private final JetchatLink link;
    private final JetchatUsers users;
    private final JetchatFields fields;
    private final JetchatEntries entries;

    JetchatSubscribers(JetchatLink link, JetchatTimes times) {
        this.link = link;
        this.users = new JetchatUsers(link);
        this.fields = new JetchatFields(times);
        this.entries = new JetchatEntries(times, new JetchatAddressFormat());
    }

    @Override
    public Pages list() {
        return new JetchatSubscriberPages(link, entries);
    }

    @Override
    public Answer<List<Entry>> search(Search search) {
        return new JetchatSearch(search).in(link, entries);
    }

    @Override
    public Answer<Optional<Entry>> find(Address address) {
        return JetchatQuestion.then(
                users.find(address),
                row -> row.isEmpty()
                        ? new Answer.Answered<>(Optional.empty())
                        : entry(row).map(Optional::of));
    }

    @Override
    public Answer<Entry> create(Profile profile) {
        if (profile.phone().isEmpty() && profile.email().isEmpty()) {
            return new Answer.Refused<>(
                    Complaint.of("invalid_request", "the provider wants a phone or an e-mail address"));
        }
        JetchatRequest request = JetchatRequest.post(written(profile, JetchatJson.object()), ROOM, "create");
        return JetchatQuestion.then(JetchatQuestion.make(link, request), this::entry);
    }

    @Override
    public Answer<Void> update(Address address, Profile change) {
        return change.equals(Profile.EMPTY)
                ? new Answer.Answered<>(null)
                : order(address, user -> JetchatRequest.put(written(change, user.document()), ROOM, "update"));
    }

    @Override
    public Answer<Void> delete(Address address) {
        return order(address, user -> JetchatRequest.delete(user.document(), ROOM, "delete"));
    }

    @Override
    public Answer<Void> addTags(Address address, List<String> names) {
        return edit(address, JetchatEdit.ADD_TAGS, items(names));
    }

    @Override
    public Answer<Void> removeTags(Address address, List<String> names) {
        return edit(address, JetchatEdit.REMOVE_TAGS, items(names));
    }

    @Override
    public Answer<Void> setFields(Address address, SortedMap<String, FieldValue> values) {
        return edit(
                address,
                JetchatEdit.SET_FIELDS,
                values.entrySet().stream()
                        .map(field ->
                                new JetchatEdit.Item(field.getKey(), Map.of("value", fields.write(field.getValue()))))
                        .toList());
    }

    @Override
    public Answer<Void> clearFields(Address address, List<String> names) {
        return edit(address, JetchatEdit.CLEAR_FIELDS, items(names));
    }

    @Override
    public Answer<Void> setConsent(Address address, Consent consent) {
        return order(address, user -> switch (consent) {
            case OPTED_IN -> JetchatRequest.post(user.document(), ROOM, "subscribe-to-bot");
            case OPTED_OUT -> JetchatRequest.delete(user.document(), ROOM, "unsubscribe-from-bot");
        });
    }

    private Answer<Entry> entry(Optional<JetchatRow> row) {
        return row.flatMap(entries::of)
                .<Answer<Entry>>map(Answer.Answered::new)
                .orElseGet(() -> JetchatQuestion.unreadable("a subscriber"));
    }

    private Answer<Void> order(Address address, Function<JetchatAddress, JetchatRequest> request) {
        return JetchatQuestion.then(users.named(address), user -> JetchatQuestion.order(link, request.apply(user)));
    }

    /** In several calls where one cannot take them all; stops at the first that fails, and may be repeated as a whole. */
    private Answer<Void> edit(Address address, JetchatEdit edit, List<JetchatEdit.Item> items) {
        if (items.isEmpty()) {
            return new Answer.Answered<>(null);
        }
        return JetchatQuestion.then(users.named(address), user -> {
            Answer<Void> answer = new Answer.Answered<>(null);
            for (int from = 0; from < items.size() && answer instanceof Answer.Answered; from += JetchatEdit.MOST) {
                List<JetchatEdit.Item> some = items.subList(from, Math.min(from + JetchatEdit.MOST, items.size()));
                answer = JetchatQuestion.order(link, edit.request(user, some));
            }
            return answer;
        });
    }

    private static List<JetchatEdit.Item> items(List<String> names) {
        return names.stream().distinct().map(JetchatEdit.Item::of).toList();
    }

    private static ObjectNode written(Profile profile, ObjectNode document) {
        profile.firstName().ifPresent(text -> document.put("first_name", text));
        profile.lastName().ifPresent(text -> document.put("last_name", text));
        profile.name().ifPresent(text -> document.put("name", text));
        profile.phone().ifPresent(number -> document.put("phone", number.value()));
        profile.email().ifPresent(text -> document.put("email", text));
        return document;
    }
}
