package io.carillon.adapters.jetchat.server;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Every operation with its way in and its rules, see {@link JetchatRule} (contract jetchat A7 to A10). */
public enum JetchatOperation {
    ME("GET", "/me", JetchatScope.NONE),

    LIST_SUB_FLOWS("GET", "/flow/subflows"),
    DELETE_SUB_FLOW("DELETE", "/flow/delete-sub-flow", "sub_flow_ns"),
    LIST_TAGS("GET", "/flow/tags"),
    CREATE_TAG("POST", "/flow/create-tag", "name"),
    DELETE_TAG("DELETE", "/flow/delete-tag", "tag_ns"),
    DELETE_TAG_BY_NAME("DELETE", "/flow/delete-tag-by-name", "name"),
    LIST_USER_FIELDS("GET", "/flow/user-fields"),
    CREATE_USER_FIELD("POST", "/flow/create-user-field", "name", "var_type:type", "description?", "value?:value"),
    DELETE_USER_FIELD("DELETE", "/flow/delete-user-field", "var_ns"),
    DELETE_USER_FIELD_BY_NAME("DELETE", "/flow/delete-user-field-by-name", "name"),
    LIST_BOT_FIELDS("GET", "/flow/bot-fields"),
    CREATE_BOT_FIELD("POST", "/flow/create-bot-field", "name", "var_type:type", "description?", "value:value"),
    SET_BOT_FIELD("PUT", "/flow/set-bot-field", "var_ns", "value:value"),
    SET_BOT_FIELD_BY_NAME("PUT", "/flow/set-bot-field-by-name", "name", "value:value"),
    SET_BOT_FIELDS("PUT", "/flow/set-bot-fields", "data.*.var_ns", "data.*.value:value"),
    SET_BOT_FIELDS_BY_NAME("PUT", "/flow/set-bot-fields-by-name", "data.*.name", "data.*.value:value"),
    DELETE_BOT_FIELD("DELETE", "/flow/delete-bot-field", "var_ns"),
    DELETE_BOT_FIELD_BY_NAME("DELETE", "/flow/delete-bot-field-by-name", "name"),

    LIST_SUBSCRIBERS("GET", "/subscribers"),
    GET_INFO("GET", "/subscriber/get-info", "user_ns"),
    GET_INFO_BY_USER_ID("GET", "/subscriber/get-info-by-user-id", "user_id"),
    CREATE_SUBSCRIBER("POST", "/subscriber/create", JetchatRule.PROFILE),
    UPDATE_SUBSCRIBER("PUT", "/subscriber/update", JetchatRule.and("user_ns", JetchatRule.PROFILE)),
    DELETE_SUBSCRIBER("DELETE", "/subscriber/delete", "user_ns"),
    ADD_TAG("POST", "/subscriber/add-tag", "user_ns", "tag_ns"),
    ADD_TAG_BY_NAME("POST", "/subscriber/add-tag-by-name", "user_ns", "tag_name"),
    ADD_TAGS("POST", "/subscriber/add-tags", "user_ns", "data.*.tag_ns"),
    ADD_TAGS_BY_NAME("POST", "/subscriber/add-tags-by-name", "user_ns", "data.*.tag_name"),
    REMOVE_TAG("DELETE", "/subscriber/remove-tag", "user_ns", "tag_ns"),
    REMOVE_TAG_BY_NAME("DELETE", "/subscriber/remove-tag-by-name", "user_ns", "tag_name"),
    REMOVE_TAGS("DELETE", "/subscriber/remove-tags", "user_ns", "data.*.tag_ns"),
    REMOVE_TAGS_BY_NAME("DELETE", "/subscriber/remove-tags-by-name", "user_ns", "data.*.tag_name"),
    SET_USER_FIELD("PUT", "/subscriber/set-user-field", "user_ns", "var_ns", "value:value"),
    SET_USER_FIELD_BY_NAME("PUT", "/subscriber/set-user-field-by-name", "user_ns", "field_name", "value:value"),
    SET_USER_FIELDS("PUT", "/subscriber/set-user-fields", "user_ns", "data.*.var_ns", "data.*.value:value"),
    SET_USER_FIELDS_BY_NAME(
            "PUT", "/subscriber/set-user-fields-by-name", "user_ns", "data.*.name", "data.*.value:value"),
    CLEAR_USER_FIELD("DELETE", "/subscriber/clear-user-field", "user_ns", "var_ns"),
    CLEAR_USER_FIELD_BY_NAME("DELETE", "/subscriber/clear-user-field-by-name", "user_ns", "field_name"),
    CLEAR_USER_FIELDS("DELETE", "/subscriber/clear-user-fields", "user_ns", "data.*.var_ns"),
    CLEAR_USER_FIELDS_BY_NAME("DELETE", "/subscriber/clear-user-fields-by-name", "user_ns", "data.*.name"),
    SUBSCRIBE_TO_BOT("POST", "/subscriber/subscribe-to-bot", "user_ns"),
    UNSUBSCRIBE_FROM_BOT("DELETE", "/subscriber/unsubscribe-from-bot", "user_ns"),
    OPT_IN_SMS("POST", "/subscriber/opt-in-sms", "user_ns"),
    OPT_OUT_SMS("DELETE", "/subscriber/opt-out-sms", "user_ns"),
    OPT_IN_EMAIL("POST", "/subscriber/opt-in-email", "user_ns"),
    OPT_OUT_EMAIL("DELETE", "/subscriber/opt-out-email", "user_ns"),
    CHAT_MESSAGES("GET", "/subscriber/chat-messages", "start_time?:integer", "end_time?:integer"),

    SEND_MAIN_FLOW("POST", "/subscriber/send-main-flow", "user_ns"),
    SEND_SUB_FLOW("POST", "/subscriber/send-sub-flow", "user_ns", "sub_flow_ns"),
    SEND_SUB_FLOW_BY_FLOW_NAME("POST", "/subscriber/send-sub-flow-by-flow-name", "user_ns", "flow_name"),
    SEND_SUB_FLOW_BY_USER_ID("POST", "/subscriber/send-sub-flow-by-user-id", "user_id", "sub_flow_ns"),
    SEND_TEXT("POST", "/subscriber/send-text", "user_ns", "content"),
    SEND_CONTENT("POST", "/subscriber/send-content", "user_ns", "data:content"),

    CART("GET", "/subscriber/cart", "user_ns"),
    ADD_TO_CART("POST", "/subscriber/add-to-cart", "user_ns", "variant_id:integer", "qty?:integer"),
    REMOVE_FROM_CART("DELETE", "/subscriber/remove-from-cart", "user_ns", "variant_id:integer"),
    EMPTY_CART("DELETE", "/subscriber/empty-cart", "user_ns"),
    LIST_PRODUCTS("GET", "/shop/products", JetchatScope.TEAM),
    GET_PRODUCT("GET", "/shop/products/{product}/get-info", JetchatScope.TEAM),
    CREATE_PRODUCT("POST", "/shop/products/create", JetchatScope.TEAM, JetchatRule.NEW_PRODUCT),
    UPDATE_PRODUCT("PUT", "/shop/products/{product}/update", JetchatScope.TEAM, JetchatRule.PRODUCT),
    DELETE_PRODUCT("DELETE", "/shop/products/{product}/delete", JetchatScope.TEAM),
    LIST_VARIANTS("GET", "/shop/products/{product}/variants", JetchatScope.TEAM),
    GET_VARIANT("GET", "/shop/products/{product}/variants/{variant}/get-info", JetchatScope.TEAM),
    CREATE_VARIANT("POST", "/shop/products/{product}/variants/create", JetchatScope.TEAM, JetchatRule.VARIANT),
    UPDATE_VARIANT("PUT", "/shop/products/{product}/variants/{variant}/update", JetchatScope.TEAM, JetchatRule.VARIANT),
    DELETE_VARIANT("DELETE", "/shop/products/{product}/variants/{variant}/delete", JetchatScope.TEAM),
    LIST_ORDERS("GET", "/shop/orders", JetchatScope.TEAM),
    GET_ORDER("GET", "/shop/orders/{order}/get-info", JetchatScope.TEAM),

    /** A path that there is not, or not with this method. */
    UNKNOWN("", "", JetchatScope.NONE);

    private final String method;
    private final String path;
    private final JetchatScope scope;
    private final List<JetchatRule> rules;

    JetchatOperation(String method, String path, String... rules) {
        this(method, path, JetchatScope.FLOW, rules);
    }

    JetchatOperation(String method, String path, JetchatScope scope, String... rules) {
        this.method = method;
        this.path = path;
        this.scope = scope;
        this.rules = Arrays.stream(rules).map(JetchatRule::parse).toList();
    }

    /** Its name in statistics and fault rules. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** Without the base path; ids in braces. */
    public String path() {
        return path;
    }

    JetchatScope scope() {
        return scope;
    }

    List<JetchatRule> rules() {
        return rules;
    }
}
