package io.carillon.adapters.jetchat.server;

import java.util.Map;

/** Sub flows, tags, user fields and bot fields. */
final class FlowHandlers {
    private FlowHandlers() {}

    static void addTo(Map<JetchatOperation, JetchatHandlers.Handler> all) {
        all.put(
                JetchatOperation.LIST_SUB_FLOWS,
                call -> call.list(flow(call).subFlows(call.listing()), call.rows()::subFlow));
        all.put(
                JetchatOperation.DELETE_SUB_FLOW,
                call -> JetchatResult.done(
                        flow(call).deleteSubFlow(JetchatRef.ns(call.input().text("sub_flow_ns")))));
        all.put(JetchatOperation.LIST_TAGS, call -> call.list(flow(call).tags(call.listing()), call.rows()::tag));
        all.put(
                JetchatOperation.CREATE_TAG,
                call -> JetchatResult.either(flow(call).createTag(call.input().text("name")), call.rows()::tag));
        all.put(JetchatOperation.DELETE_TAG, FlowHandlers::deleteTag);
        all.put(JetchatOperation.DELETE_TAG_BY_NAME, FlowHandlers::deleteTag);
        addUserFields(all);
        addBotFields(all);
    }

    private static void addUserFields(Map<JetchatOperation, JetchatHandlers.Handler> all) {
        JetchatField.Kind kind = JetchatField.Kind.USER;
        all.put(JetchatOperation.LIST_USER_FIELDS, call -> list(call, kind));
        all.put(JetchatOperation.CREATE_USER_FIELD, call -> create(call, kind));
        all.put(JetchatOperation.DELETE_USER_FIELD, call -> delete(call, kind));
        all.put(JetchatOperation.DELETE_USER_FIELD_BY_NAME, call -> delete(call, kind));
    }

    private static void addBotFields(Map<JetchatOperation, JetchatHandlers.Handler> all) {
        JetchatField.Kind kind = JetchatField.Kind.BOT;
        all.put(JetchatOperation.LIST_BOT_FIELDS, call -> list(call, kind));
        all.put(JetchatOperation.CREATE_BOT_FIELD, call -> create(call, kind));
        all.put(JetchatOperation.SET_BOT_FIELD, FlowHandlers::set);
        all.put(JetchatOperation.SET_BOT_FIELD_BY_NAME, FlowHandlers::set);
        all.put(JetchatOperation.SET_BOT_FIELDS, FlowHandlers::setMany);
        all.put(JetchatOperation.SET_BOT_FIELDS_BY_NAME, FlowHandlers::setMany);
        all.put(JetchatOperation.DELETE_BOT_FIELD, call -> delete(call, kind));
        all.put(JetchatOperation.DELETE_BOT_FIELD_BY_NAME, call -> delete(call, kind));
    }

    private static JetchatResult deleteTag(JetchatExchange call) {
        return JetchatResult.done(flow(call).deleteTag(call.oneReference()));
    }

    private static JetchatResult list(JetchatExchange call, JetchatField.Kind kind) {
        return call.list(flow(call).fields(kind, call.listing()), call.rows()::field);
    }

    private static JetchatResult create(JetchatExchange call, JetchatField.Kind kind) {
        JetchatInput input = call.input();
        JetchatField draft = new JetchatField(
                kind, "", input.text("name"), input.text("var_type"), input.text("description"), input.raw("value"));
        return JetchatResult.wrapped(call.assign(any -> flow(call).createField(draft)), call.rows()::field);
    }

    private static JetchatResult set(JetchatExchange call) {
        return JetchatResult.either(
                call.assign(flow(call)::setBotFields).map(fields -> fields.get(0)), call.rows()::field);
    }

    private static JetchatResult setMany(JetchatExchange call) {
        return JetchatResult.done(call.assign(flow(call)::setBotFields));
    }

    private static JetchatResult delete(JetchatExchange call, JetchatField.Kind kind) {
        return JetchatResult.done(flow(call).deleteField(kind, call.oneReference()));
    }

    private static JetchatFlow flow(JetchatExchange call) {
        return call.session().flow();
    }
}
