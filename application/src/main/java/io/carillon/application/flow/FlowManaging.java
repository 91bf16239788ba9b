package io.carillon.application.flow;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.Passing;
import io.carillon.domain.flow.FlowField;
import io.carillon.domain.flow.FlowField.Kind;
import io.carillon.domain.flow.FlowTag;
import io.carillon.domain.flow.SubFlow;
import io.carillon.ports.provider.FlowDirectory;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.usecase.channel.PassThrough;
import io.carillon.ports.usecase.flow.ManageFlows;
import java.util.List;

/** Passes everything on. */
public final class FlowManaging implements ManageFlows {
    private final Passing<FlowDirectory> flows;

    public FlowManaging(ChannelRegistry channels) {
        this.flows = new Passing<>(channels, ProviderAccount::flows);
    }

    @Override
    public PassThrough<List<SubFlow>> subFlows(String channel) {
        return flows.ask(channel, FlowDirectory::subFlows);
    }

    @Override
    public PassThrough<List<FlowTag>> tags(String channel) {
        return flows.ask(channel, FlowDirectory::tags);
    }

    @Override
    public PassThrough<FlowTag> createTag(String channel, String name) {
        return flows.ask(channel, directory -> directory.createTag(name));
    }

    @Override
    public PassThrough<Void> deleteTag(String channel, String tag) {
        return flows.ask(channel, directory -> directory.deleteTag(tag));
    }

    @Override
    public PassThrough<List<FlowField>> fields(String channel) {
        return flows.ask(channel, FlowDirectory::fields);
    }

    @Override
    public PassThrough<FlowField> createField(String channel, FlowField field) {
        return flows.ask(channel, directory -> directory.createField(field));
    }

    @Override
    public PassThrough<FlowField> setField(String channel, String field, String value) {
        return flows.ask(channel, directory -> directory.setField(field, value));
    }

    @Override
    public PassThrough<Void> deleteField(String channel, String field) {
        return flows.ask(channel, directory -> directory
                .fields()
                .fold(fields -> directory.deleteField(kind(fields, field), field), failed -> failed.map(none -> null)));
    }

    private static Kind kind(List<FlowField> fields, String field) {
        boolean bots = fields.stream()
                .filter(known -> known.kind() == Kind.BOT)
                .anyMatch(known -> known.id().equals(field) || known.name().equals(field));
        return bots ? Kind.BOT : Kind.SUBSCRIBER;
    }
}
