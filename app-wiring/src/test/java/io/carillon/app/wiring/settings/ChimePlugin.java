package io.carillon.app.wiring.settings;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.AddressFormat;
import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.provider.AccountContext;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.Capabilities;
import io.carillon.ports.provider.MessageSender;
import io.carillon.ports.provider.Probe;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.ProviderChannel;
import io.carillon.ports.provider.ProviderPlugin;
import io.carillon.ports.provider.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A provider that is never reached, with a setting of every kind. */
public final class ChimePlugin implements ProviderPlugin<ChimePlugin.ChimeSettings> {

    public enum Mood {
        SOFT,
        VERY_LOUD
    }

    public record Inner(int depth, Boolean deep) {}

    public record ChimeSettings(
            URI baseUrl,
            Secret password,
            Mood mood,
            Duration patience,
            ZoneId zone,
            List<String> bells,
            Inner inner,
            Optional<String> nickname,
            Integer size,
            boolean brave,
            Map<String, String> words) {}

    @Override
    public String name() {
        return "chime";
    }

    @Override
    public Class<ChimeSettings> settingsType() {
        return ChimeSettings.class;
    }

    @Override
    public Set<String> routeKeys() {
        return Set.of("tower");
    }

    @Override
    public List<SettingProblem> problems(ChimeSettings settings) {
        List<SettingProblem> problems = new ArrayList<>();
        if (settings.password() == null) {
            problems.add(new SettingProblem("password", "is missing"));
        } else if (settings.password().reveal().startsWith("weak")) {
            problems.add(new SettingProblem("password", settings.password().reveal() + " is too weak"));
        }
        return problems;
    }

    @Override
    public ProviderAccount open(ChimeSettings settings, AccountContext context) {
        return new ProviderAccount() {
            @Override
            public ProviderChannel channel(Map<String, String> route) {
                if ("leaning".equals(route.get("tower"))) {
                    throw new IllegalArgumentException("no such tower");
                }
                return new Chimes();
            }

            @Override
            public Probe probe() {
                return () -> new Answer.Unavailable<>(Optional.empty(), Complaint.of("offline", "a test"));
            }

            @Override
            public void close() {}
        };
    }

    private static final class Chimes implements ProviderChannel {
        @Override
        public Capabilities capabilities() {
            return new Capabilities(Set.of("text"), 10, false, 70, List.of());
        }

        @Override
        public AddressFormat addressFormat() {
            return new AddressFormat() {
                @Override
                public Optional<Address> canonical(String text) {
                    return text.matches("\\d{3,15}") ? Optional.of(new Address(text)) : Optional.empty();
                }

                @Override
                public String description() {
                    return "3 to 15 digits";
                }
            };
        }

        @Override
        public MessageSender sender() {
            return request -> new MessageSender.Reply(
                    new MessageSender.Result.Whole(new io.carillon.domain.delivery.SendOutcome.Unavailable(
                            Optional.empty(), Complaint.of("offline", "a test"))),
                    Optional.empty(),
                    Optional.empty(),
                    io.carillon.ports.provider.Exchange.NONE);
        }
    }
}
