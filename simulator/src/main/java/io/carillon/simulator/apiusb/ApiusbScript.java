package io.carillon.simulator.apiusb;

import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.simulator.input.Members;
import io.carillon.simulator.input.Problems;
import java.util.List;

/** How the platform is when it starts. */
public final class ApiusbScript {
    /** One demo application, no customers, usual settings. */
    public static final ApiusbScript EMPTY =
            new ApiusbScript(SettingsPatch.NOTHING, List.of(), List.of(), new People(List.of(), List.of()));

    private final SettingsPatch settings;
    private final List<AppState> apps;
    private final List<MemberState> members;
    private final People people;

    private ApiusbScript(SettingsPatch settings, List<AppState> apps, List<MemberState> members, People people) {
        this.settings = settings;
        this.apps = List.copyOf(apps);
        this.members = List.copyOf(members);
        this.people = people;
    }

    /** Who answers, and who writes of their own accord. */
    record People(List<Customer> customers, List<Written> messages) {}

    /** Takes {@code apiusb} from a script; mistakes go to {@code problems}. */
    public static ApiusbScript read(Members script, Problems problems) {
        JsonNode ours = script.take("apiusb");
        return ours.isMissingNode()
                ? EMPTY
                : Members.of(ours, script.path("apiusb"), problems)
                        .map(members -> own(members, problems))
                        .orElse(EMPTY);
    }

    private static ApiusbScript own(Members script, Problems problems) {
        JsonNode settings = script.take("settings");
        SettingsPatch patch = settings.isMissingNode()
                ? SettingsPatch.NOTHING
                : SettingsPatch.read(settings, script.path("settings"), problems);
        List<AppState> apps = Entries.each(
                script.take("apps"),
                script.path("apps"),
                (node, path) -> Entries.read(AppState.demo(), node, path, problems));
        List<MemberState> members = Entries.each(
                script.take("members"),
                script.path("members"),
                (node, path) -> Entries.read(MemberState.class, node, path, problems));
        ApiusbScript read = new ApiusbScript(patch, apps, members, people(script, problems));
        script.finish();
        return read;
    }

    private static People people(Members script, Problems problems) {
        return new People(
                Entries.each(
                        script.take("customers"), script.path("customers"), (node, path) -> new CustomerJson(problems)
                                .read(node, path)),
                Entries.each(
                        script.take("messages"),
                        script.path("messages"),
                        (node, path) -> Entries.read(Written.class, node, path, problems)));
    }

    SettingsPatch settings() {
        return settings;
    }

    List<AppState> apps() {
        return apps;
    }

    List<MemberState> members() {
        return members;
    }

    People people() {
        return people;
    }
}
