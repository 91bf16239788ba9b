package io.carillon.adapters.jetchat.server;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Subscribers, what is attached to them, and their chats. */
final class SubscriberHandlers {
    /** Of the list of all subscribers (contract jetchat A3). */
    private static final int LAST_PAGE = 1000;

    private static final long LAST_SECOND = 1L << 40;

    private SubscriberHandlers() {}

    static void addTo(Map<JetchatOperation, JetchatHandlers.Handler> all) {
        all.put(JetchatOperation.LIST_SUBSCRIBERS, SubscriberHandlers::search);
        all.put(
                JetchatOperation.GET_INFO,
                call -> JetchatResult.either(people(call).find(call.user()), call.rows()::subscriber));
        all.put(
                JetchatOperation.GET_INFO_BY_USER_ID,
                call -> JetchatResult.either(people(call).find(call.userById()), call.rows()::subscriber));
        all.put(JetchatOperation.CREATE_SUBSCRIBER, SubscriberHandlers::create);
        all.put(
                JetchatOperation.UPDATE_SUBSCRIBER,
                call -> JetchatResult.either(people(call).update(call.user(), profile(call)), call.rows()::subscriber));
        all.put(
                JetchatOperation.DELETE_SUBSCRIBER,
                call -> JetchatResult.done(people(call).delete(call.user())));
        all.put(JetchatOperation.CHAT_MESSAGES, SubscriberHandlers::messages);
        addTagsAndFields(all);
        consents()
                .forEach((operation, consent) -> all.put(
                        operation, call -> JetchatResult.done(people(call).consent(call.user(), consent))));
    }

    private static void addTagsAndFields(Map<JetchatOperation, JetchatHandlers.Handler> all) {
        List.of(
                        JetchatOperation.ADD_TAG,
                        JetchatOperation.ADD_TAG_BY_NAME,
                        JetchatOperation.ADD_TAGS,
                        JetchatOperation.ADD_TAGS_BY_NAME)
                .forEach(one ->
                        all.put(one, call -> JetchatResult.done(people(call).addTags(call.user(), call.references()))));
        List.of(
                        JetchatOperation.REMOVE_TAG,
                        JetchatOperation.REMOVE_TAG_BY_NAME,
                        JetchatOperation.REMOVE_TAGS,
                        JetchatOperation.REMOVE_TAGS_BY_NAME)
                .forEach(one -> all.put(
                        one, call -> JetchatResult.done(people(call).removeTags(call.user(), call.references()))));
        List.of(
                        JetchatOperation.SET_USER_FIELD,
                        JetchatOperation.SET_USER_FIELD_BY_NAME,
                        JetchatOperation.SET_USER_FIELDS,
                        JetchatOperation.SET_USER_FIELDS_BY_NAME)
                .forEach(one -> all.put(
                        one,
                        call -> JetchatResult.done(
                                call.assign(values -> people(call).setFields(call.user(), values)))));
        List.of(
                        JetchatOperation.CLEAR_USER_FIELD,
                        JetchatOperation.CLEAR_USER_FIELD_BY_NAME,
                        JetchatOperation.CLEAR_USER_FIELDS,
                        JetchatOperation.CLEAR_USER_FIELDS_BY_NAME)
                .forEach(one -> all.put(
                        one, call -> JetchatResult.done(people(call).clearFields(call.user(), call.references()))));
    }

    private static Map<JetchatOperation, JetchatConsent> consents() {
        return Map.of(
                JetchatOperation.SUBSCRIBE_TO_BOT, JetchatConsent.SUBSCRIBE,
                JetchatOperation.UNSUBSCRIBE_FROM_BOT, JetchatConsent.UNSUBSCRIBE,
                JetchatOperation.OPT_IN_SMS, JetchatConsent.OPT_IN_SMS,
                JetchatOperation.OPT_OUT_SMS, JetchatConsent.OPT_OUT_SMS,
                JetchatOperation.OPT_IN_EMAIL, JetchatConsent.OPT_IN_EMAIL,
                JetchatOperation.OPT_OUT_EMAIL, JetchatConsent.OPT_OUT_EMAIL);
    }

    private static JetchatResult search(JetchatExchange call) {
        Map<JetchatFilter, String> filters = new EnumMap<>(JetchatFilter.class);
        for (JetchatFilter filter : JetchatFilter.values()) {
            if (call.input().has(filter.wire())) {
                filters.put(filter, call.input().text(filter.wire()));
            }
        }
        JetchatPaging paging = call.paging(LAST_PAGE);
        return call.list(people(call).search(filters, paging), call.rows()::subscriber, paging);
    }

    private static JetchatResult create(JetchatExchange call) {
        JetchatProfile profile = profile(call).apply(JetchatProfile.nothing());
        if (profile.phone().isEmpty() && profile.email().isEmpty()) {
            JetchatComplaints complaints = new JetchatComplaints();
            complaints.add("phone", "The phone field is required when email is not present.");
            return new JetchatResult.Invalid(complaints);
        }
        return JetchatResult.either(people(call).create(profile.named()), call.rows()::subscriber);
    }

    private static JetchatResult messages(JetchatExchange call) {
        JetchatInput input = call.input();
        if (!input.has("user_ns") && !input.has("user_id")) {
            JetchatComplaints complaints = new JetchatComplaints();
            complaints.add("user_ns", "The user ns field is required when user id is not present.");
            return new JetchatResult.Invalid(complaints);
        }
        JetchatMessageQuery query = new JetchatMessageQuery(
                input.text("include_bot").matches("1|true|yes"),
                second(input, "start_time", 0),
                second(input, "end_time", LAST_SECOND),
                call.paging());
        return people(call)
                .messages(call.user(), query)
                .fold(page -> call.list(page, call.rows()::message), JetchatResult.Refused::new);
    }

    private static Instant second(JetchatInput input, String name, long otherwise) {
        return Instant.ofEpochSecond(Math.min(LAST_SECOND, input.whole(name, otherwise)));
    }

    private static UnaryOperator<JetchatProfile> profile(JetchatExchange call) {
        return old -> call.input().over(old, JetchatProfile.class, JetchatRule.PROFILE);
    }

    private static JetchatSubscribers people(JetchatExchange call) {
        return call.session().subscribers();
    }
}
