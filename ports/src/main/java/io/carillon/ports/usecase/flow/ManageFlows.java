package io.carillon.ports.usecase.flow;

import io.carillon.domain.flow.FlowField;
import io.carillon.domain.flow.FlowTag;
import io.carillon.domain.flow.SubFlow;
import io.carillon.ports.usecase.channel.PassThrough;
import java.util.List;

/** Manages the flow that was built at a channel's provider. Everything is passed on; nothing is kept here. */
public interface ManageFlows {
    PassThrough<List<SubFlow>> subFlows(String channel);

    PassThrough<List<FlowTag>> tags(String channel);

    PassThrough<FlowTag> createTag(String channel, String name);

    PassThrough<Void> deleteTag(String channel, String tag);

    PassThrough<List<FlowField>> fields(String channel);

    PassThrough<FlowField> createField(String channel, FlowField field);

    PassThrough<FlowField> setField(String channel, String field, String value);

    /** A field of the bot if there is one of this id or name, else of the subscribers. */
    PassThrough<Void> deleteField(String channel, String field);
}
