package io.carillon.simulator.jetchat;

import io.carillon.adapters.jetchat.server.JetchatAssignment;
import io.carillon.adapters.jetchat.server.JetchatField;
import io.carillon.adapters.jetchat.server.JetchatFlow;
import io.carillon.adapters.jetchat.server.JetchatListing;
import io.carillon.adapters.jetchat.server.JetchatOutcome;
import io.carillon.adapters.jetchat.server.JetchatPage;
import io.carillon.adapters.jetchat.server.JetchatRef;
import io.carillon.adapters.jetchat.server.JetchatSubFlow;
import io.carillon.adapters.jetchat.server.JetchatTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sub flows, tags and fields, by ns. Guarded by the platform. */
final class Flow implements JetchatFlow {
    private final JetchatPlatform platform;
    private final Map<String, JetchatTag> tags = new LinkedHashMap<>();
    private final Map<String, JetchatField> fields = new LinkedHashMap<>();
    private final Map<String, Built> subFlows = new LinkedHashMap<>();

    /** A sub flow and what it says. */
    record Built(JetchatSubFlow subFlow, List<String> says) {}

    Flow(JetchatPlatform platform) {
        this.platform = platform;
    }

    @Override
    public JetchatPage<JetchatSubFlow> subFlows(JetchatListing listing) {
        return listing.page(subFlows.values().stream().map(Built::subFlow).toList(), JetchatSubFlow::name);
    }

    @Override
    public JetchatOutcome<JetchatSubFlow> deleteSubFlow(JetchatRef subFlow) {
        return subFlow(subFlow)
                .map(built -> subFlows.remove(built.subFlow().subFlowNs()).subFlow());
    }

    @Override
    public JetchatPage<JetchatTag> tags(JetchatListing listing) {
        return listing.page(List.copyOf(tags.values()), JetchatTag::name);
    }

    @Override
    public JetchatOutcome<JetchatTag> createTag(String name) {
        Optional<JetchatTag> existing =
                tags.values().stream().filter(tag -> tag.name().equals(name)).findAny();
        return existing.isPresent() && !platform.settings().existingTagReturned()
                ? JetchatOutcome.refused("The tag name already exists.")
                : JetchatOutcome.done(existing.orElseGet(() -> addTag(name)));
    }

    @Override
    public JetchatOutcome<JetchatTag> deleteTag(JetchatRef tag) {
        JetchatOutcome<JetchatTag> found = tag(tag);
        return found.map(one -> {
            platform.people().forgetTag(one.tagNs());
            return tags.remove(one.tagNs());
        });
    }

    @Override
    public JetchatPage<JetchatField> fields(JetchatField.Kind kind, JetchatListing listing) {
        return listing.page(
                fields.values().stream().filter(field -> field.kind() == kind).toList(), JetchatField::name);
    }

    @Override
    public JetchatOutcome<JetchatField> createField(JetchatField draft) {
        boolean taken = find(draft.kind(), new JetchatRef(false, draft.name())).isPresent();
        if (taken) {
            return JetchatOutcome.refused("The field name already exists.");
        }
        JetchatField field = draft.withNs(platform.counters().ns("v"));
        fields.put(field.varNs(), field);
        return JetchatOutcome.done(field);
    }

    @Override
    public JetchatOutcome<JetchatField> deleteField(JetchatField.Kind kind, JetchatRef field) {
        return field(kind, field).map(one -> {
            platform.people().forgetField(one.varNs());
            return fields.remove(one.varNs());
        });
    }

    @Override
    public JetchatOutcome<List<JetchatField>> setBotFields(List<JetchatAssignment> assignments) {
        List<JetchatRef> named =
                assignments.stream().map(JetchatAssignment::field).toList();
        return fields(JetchatField.Kind.BOT, named).map(found -> {
            List<JetchatField> changed = new ArrayList<>();
            for (int at = 0; at < found.size(); at++) {
                JetchatField field = found.get(at).withValue(assignments.get(at).value());
                fields.put(field.varNs(), field);
                changed.add(field);
            }
            return changed;
        });
    }

    void addSubFlow(String name, List<String> says) {
        JetchatSubFlow subFlow = new JetchatSubFlow(platform.counters().ns("s"), name);
        subFlows.put(subFlow.subFlowNs(), new Built(subFlow, says.isEmpty() ? List.of(name) : says));
    }

    JetchatOutcome<Built> subFlow(JetchatRef ref) {
        return outcome(
                subFlows.values().stream()
                        .filter(built -> ref.means(
                                built.subFlow().subFlowNs(), built.subFlow().name()))
                        .findFirst(),
                "Sub flow not found");
    }

    /** What every chat starts with: the first sub flow; none when there is none. */
    Optional<Built> main() {
        return subFlows.values().stream().findFirst();
    }

    JetchatOutcome<JetchatTag> tag(JetchatRef ref) {
        return outcome(
                tags.values().stream()
                        .filter(tag -> ref.means(tag.tagNs(), tag.name()))
                        .findFirst(),
                "Tag not found");
    }

    JetchatOutcome<List<JetchatTag>> tags(List<JetchatRef> refs) {
        return All.of(refs, this::tag);
    }

    JetchatOutcome<JetchatField> field(JetchatField.Kind kind, JetchatRef ref) {
        return outcome(find(kind, ref), (kind == JetchatField.Kind.BOT ? "Bot" : "User") + " field not found");
    }

    JetchatOutcome<List<JetchatField>> fields(JetchatField.Kind kind, List<JetchatRef> refs) {
        return All.of(refs, ref -> field(kind, ref));
    }

    private Optional<JetchatField> find(JetchatField.Kind kind, JetchatRef ref) {
        return fields.values().stream()
                .filter(field -> field.kind() == kind && ref.means(field.varNs(), field.name()))
                .findFirst();
    }

    private JetchatTag addTag(String name) {
        JetchatTag tag = new JetchatTag(platform.counters().ns("t"), name);
        tags.put(tag.tagNs(), tag);
        return tag;
    }

    private static <T> JetchatOutcome<T> outcome(Optional<T> found, String otherwise) {
        return found.map(JetchatOutcome::done).orElseGet(() -> JetchatOutcome.refused(otherwise));
    }
}
