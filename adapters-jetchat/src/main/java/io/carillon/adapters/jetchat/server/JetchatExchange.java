package io.carillon.adapters.jetchat.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A request whose key and form are right, and what answers it. */
record JetchatExchange(JetchatCall call, JetchatSession session, JetchatRows rows) {
    private static final int LAST_PAGE = 100;
    /** Members that name something, and whether by ns. */
    private static final Map<String, Boolean> REFERENCES =
            Map.of("tag_ns", true, "tag_name", false, "var_ns", true, "field_name", false, "name", false);

    private static final int LONGEST_VALUE = 20_000;

    JetchatInput input() {
        return call.input();
    }

    /** Whom it is about. */
    JetchatRef user() {
        return input().has("user_ns") ? JetchatRef.ns(input().text("user_ns")) : userById();
    }

    JetchatRef userById() {
        return JetchatRef.named(input().text("user_id"));
    }

    JetchatPaging paging() {
        return paging(LAST_PAGE);
    }

    JetchatPaging paging(int lastPage) {
        return JetchatPaging.of(input().text("page"), input().text("limit"), lastPage);
    }

    JetchatListing listing() {
        return new JetchatListing(input().text("name"), paging());
    }

    /** The tags or fields that the request names. */
    List<JetchatRef> references() {
        JetchatRule rule = reference();
        return input().elements(rule.listed()).stream()
                .map(element -> reference(rule, element))
                .toList();
    }

    JetchatRef oneReference() {
        return references().get(0);
    }

    List<JetchatAssignment> assignments() {
        JetchatRule rule = reference();
        return input().elements(rule.listed()).stream()
                .map(element -> new JetchatAssignment(reference(rule, element), element.raw("value")))
                .toList();
    }

    /** Does something with them unless a value is too long (contract jetchat A5). */
    <T> JetchatOutcome<T> assign(Function<List<JetchatAssignment>, JetchatOutcome<T>> assign) {
        List<JetchatAssignment> assignments = assignments();
        boolean fit = assignments.stream().allMatch(one -> one.value().length() <= LONGEST_VALUE);
        return fit
                ? assign.apply(assignments)
                : JetchatOutcome.refused("Data size is over " + LONGEST_VALUE + " characters");
    }

    <T> JetchatResult list(JetchatPage<T> page, Function<T, ObjectNode> row) {
        return list(page, row, paging());
    }

    <T> JetchatResult list(JetchatPage<T> page, Function<T, ObjectNode> row, JetchatPaging paging) {
        return new JetchatResult.Listed(page.rows().stream().map(row).toList(), page.total(), paging);
    }

    private JetchatRule reference() {
        return call.operation().rules().stream()
                .filter(rule -> REFERENCES.containsKey(rule.member()))
                .findFirst()
                .orElseThrow();
    }

    private static JetchatRef reference(JetchatRule rule, JetchatInput element) {
        return new JetchatRef(REFERENCES.get(rule.member()), element.text(rule.member()));
    }
}
