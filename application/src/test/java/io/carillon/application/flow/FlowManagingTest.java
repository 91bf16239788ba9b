package io.carillon.application.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.application.KeeperProvider;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.flow.FlowField;
import io.carillon.domain.flow.FlowTag;
import io.carillon.domain.flow.SubFlow;
import io.carillon.domain.subscriber.FieldType;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.FlowDirectory;
import io.carillon.ports.usecase.channel.PassThrough;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowManagingTest {
    private static final FlowField BOTS = field("f1b1", "greeting", FlowField.Kind.BOT);
    private static final FlowField THEIRS = field("f1v1", "city", FlowField.Kind.SUBSCRIBER);

    private final List<String> deleted = new ArrayList<>();
    private Answer<List<FlowField>> fields = new Answer.Answered<>(List.of(THEIRS, BOTS));

    private final FlowManaging flows =
            new FlowManaging(new KeeperProvider(Optional.of(new Flow()), Optional.empty()).registry());

    private static FlowField field(String id, String name, FlowField.Kind kind) {
        return new FlowField(id, name, FieldType.TEXT, kind, Optional.empty(), Optional.empty());
    }

    private final class Flow implements FlowDirectory {
        @Override
        public Answer<List<SubFlow>> subFlows() {
            return new Answer.Answered<>(List.of(new SubFlow("f1s1", "Hello")));
        }

        @Override
        public Answer<List<FlowTag>> tags() {
            return new Answer.Answered<>(List.of());
        }

        @Override
        public Answer<FlowTag> createTag(String name) {
            return new Answer.Answered<>(new FlowTag("f1t1", name));
        }

        @Override
        public Answer<Void> deleteTag(String tag) {
            return new Answer.Answered<>(null);
        }

        @Override
        public Answer<List<FlowField>> fields() {
            return fields;
        }

        @Override
        public Answer<FlowField> createField(FlowField field) {
            return new Answer.Answered<>(field);
        }

        @Override
        public Answer<FlowField> setField(String field, String value) {
            return new Answer.Answered<>(BOTS);
        }

        @Override
        public Answer<Void> deleteField(FlowField.Kind kind, String field) {
            deleted.add(kind.word() + " " + field);
            return new Answer.Answered<>(null);
        }
    }

    @Test
    void everythingShouldBePassedOn() {
        assertThat(flows.subFlows("sms"))
                .isEqualTo(new PassThrough.Asked<>(new Answer.Answered<>(List.of(new SubFlow("f1s1", "Hello")))));
        assertThat(flows.createTag("sms", "VIP"))
                .isEqualTo(new PassThrough.Asked<>(new Answer.Answered<>(new FlowTag("f1t1", "VIP"))));
        assertThat(flows.tags("fax")).isEqualTo(new PassThrough.NoSuchChannel<>());
    }

    @Test
    void aProviderWithoutFlowsShouldNotBeAsked() {
        var without = new KeeperProvider(Optional.empty(), Optional.empty()).registry();
        assertThat(new FlowManaging(without).fields("sms")).isEqualTo(new PassThrough.NotSupported<>("keeper"));
    }

    @ParameterizedTest
    @CsvSource({"greeting, bot greeting", "f1b1, bot f1b1", "city, subscriber city", "unheard, subscriber unheard"})
    void deleteFieldShouldPreferTheBots(String field, String expected) {
        assertThat(flows.deleteField("sms", field)).isEqualTo(new PassThrough.Asked<>(new Answer.Answered<>(null)));
        assertThat(deleted).containsExactly(expected);
    }

    @Test
    void deleteFieldShouldDeleteNothingWhenTheFieldsAreNotKnown() {
        Complaint complaint = Complaint.of("down", "");
        fields = new Answer.Unavailable<>(Optional.of(Duration.ofSeconds(5)), complaint);
        assertThat(flows.deleteField("sms", "city"))
                .isEqualTo(new PassThrough.Asked<>(
                        new Answer.Unavailable<>(Optional.of(Duration.ofSeconds(5)), complaint)));
        assertThat(deleted).isEmpty();
    }
}
