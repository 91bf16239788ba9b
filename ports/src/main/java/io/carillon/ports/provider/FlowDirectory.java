package io.carillon.ports.provider;

import io.carillon.domain.flow.FlowField;
import io.carillon.domain.flow.FlowTag;
import io.carillon.domain.flow.SubFlow;
import java.util.List;

/** The flow that was built at a provider: what can be sent, and the tags and fields that it knows. Lists are whole. */
public interface FlowDirectory {
    Answer<List<SubFlow>> subFlows();

    Answer<List<FlowTag>> tags();

    /** A tag that exists already is no error: it is the answer. */
    Answer<FlowTag> createTag(String name);

    /** @param tag the provider's id, else the name */
    Answer<Void> deleteTag(String tag);

    Answer<List<FlowField>> fields();

    /** @param field its id does not count */
    Answer<FlowField> createField(FlowField field);

    /** Sets the value of a bot's field. @param field the provider's id, else the name */
    Answer<FlowField> setField(String field, String value);

    /** @param field the provider's id, else the name */
    Answer<Void> deleteField(FlowField.Kind kind, String field);
}
