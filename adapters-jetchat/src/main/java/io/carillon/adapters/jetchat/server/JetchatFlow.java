package io.carillon.adapters.jetchat.server;

import java.util.List;

/** What was built: sub flows, tags and fields. Called from many threads at once. */
public interface JetchatFlow {
    JetchatPage<JetchatSubFlow> subFlows(JetchatListing listing);

    JetchatOutcome<JetchatSubFlow> deleteSubFlow(JetchatRef subFlow);

    JetchatPage<JetchatTag> tags(JetchatListing listing);

    /** A name that is there already may be answered with its tag. */
    JetchatOutcome<JetchatTag> createTag(String name);

    /** Takes it from all subscribers too. */
    JetchatOutcome<JetchatTag> deleteTag(JetchatRef tag);

    JetchatPage<JetchatField> fields(JetchatField.Kind kind, JetchatListing listing);

    /**
     * @param draft without ns
     */
    JetchatOutcome<JetchatField> createField(JetchatField draft);

    /** A user field loses the values that subscribers have. */
    JetchatOutcome<JetchatField> deleteField(JetchatField.Kind kind, JetchatRef field);

    /** All of them or none; answers the fields as they are then. */
    JetchatOutcome<List<JetchatField>> setBotFields(List<JetchatAssignment> assignments);
}
