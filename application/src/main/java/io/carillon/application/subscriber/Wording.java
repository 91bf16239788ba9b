package io.carillon.application.subscriber;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.domain.subscriber.Reach;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.AddressDraft;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Draft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Understands what users write of people, and remembers what is wrong with it. Used once; not safe for use by several threads. */
final class Wording {
    /** In the place of an address: the provider is to make the person known, and gives the address. */
    static final String NEW = "new";

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_WORD = 100;
    private static final int MOST = 200;

    private final ChannelRegistry channels;
    private final List<Problem> problems = new ArrayList<>();

    Wording(ChannelRegistry channels) {
        this.channels = channels;
    }

    /** A draft in which everything is understood. */
    record Checked(
            Map<ProfilePart, String> profile, Addresses addresses, Set<String> tags, Map<String, FieldValue> fields) {}

    /** @param toMake channels whose provider is to make the person known */
    record Addresses(List<Reach> known, List<ChannelRuntime> toMake) {}

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    Checked draft(Draft draft) {
        Map<ProfilePart, String> profile = new EnumMap<>(ProfilePart.class);
        draft.profile().forEach((part, text) -> part(part, text).ifPresent(good -> profile.put(part, good)));
        Addresses addresses = addresses(draft.addresses(), "/addresses");
        if (draft.addresses().isEmpty() && draft.profile().values().stream().allMatch(String::isBlank)) {
            problems.add(new Problem(
                    "", "empty", "a subscriber needs a name, an e-mail address, a phone number or an address"));
        }
        return new Checked(profile, addresses, tags(draft.tags(), "/tags"), fields(draft.fields()));
    }

    /** What is blank is to be taken away, as what is empty is. */
    Map<ProfilePart, Optional<String>> parts(Map<ProfilePart, Optional<String>> parts) {
        Map<ProfilePart, Optional<String>> good = new EnumMap<>(ProfilePart.class);
        parts.forEach((part, text) -> good.put(part, text.flatMap(t -> part(part, t))));
        return good;
    }

    Addresses addresses(List<AddressDraft> drafts, String pointer) {
        tooMany(drafts, pointer);
        Set<Reach> known = new LinkedHashSet<>();
        Set<ChannelRuntime> toMake = new LinkedHashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            AddressDraft draft = drafts.get(i);
            Optional<ChannelRuntime> toBeMade = channels.find(draft.channel())
                    .filter(c -> draft.address().equals(NEW))
                    .filter(c -> c.account().provider().subscribers().isPresent());
            toBeMade.ifPresent(toMake::add);
            if (toBeMade.isEmpty()) {
                address(draft, pointer + "/" + i).ifPresent(known::add);
            }
        }
        return new Addresses(List.copyOf(known), List.copyOf(toMake));
    }

    Optional<Reach> address(AddressDraft draft, String pointer) {
        Optional<ChannelRuntime> channel = channels.find(draft.channel());
        if (channel.isEmpty()) {
            problems.add(new Problem(pointer + "/channel", "channel_not_found", "there is no such channel"));
            return Optional.empty();
        }
        var format = channel.get().provider().addressFormat();
        Optional<Reach> reach = format.canonical(draft.address())
                .map(address -> new Reach(channel.get().id(), address));
        if (reach.isEmpty()) {
            problems.add(new Problem(pointer + "/address", "invalid_address", "must be " + format.description()));
        }
        return reach;
    }

    Set<String> tags(Collection<String> tags, String pointer) {
        tooMany(tags, pointer);
        Set<String> good = new LinkedHashSet<>();
        tags.forEach(tag -> word(tag, pointer, "a tag").ifPresent(good::add));
        return good;
    }

    Optional<String> field(String name) {
        return word(name, "/fields", "a field's name");
    }

    private Map<String, FieldValue> fields(Map<String, FieldValue> fields) {
        tooMany(fields.keySet(), "/fields");
        Map<String, FieldValue> good = new TreeMap<>();
        new LinkedHashMap<>(fields).forEach((name, value) -> field(name).ifPresent(known -> good.put(known, value)));
        return good;
    }

    /** Empty for what is blank, and for what is wrong. */
    private Optional<String> part(ProfilePart part, String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        return switch (part) {
            case PHONE -> phone(plain);
            case EMAIL -> email(plain);
            case NAME, FIRST_NAME, LAST_NAME -> name(part, plain);
        };
    }

    private Optional<String> phone(String text) {
        Optional<String> phone = PhoneNumber.parse(text).map(PhoneNumber::value);
        if (phone.isEmpty()) {
            problems.add(new Problem(
                    "/phone",
                    "invalid_phone",
                    "must be an international number with + and country code, such as +4915112345678"));
        }
        return phone;
    }

    private Optional<String> email(String text) {
        if (text.length() > LONGEST_EMAIL || !text.matches("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+")) {
            problems.add(new Problem("/email", "invalid_email", "must be an e-mail address, such as ana@example.com"));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private Optional<String> name(ProfilePart part, String text) {
        if (text.length() > LONGEST_NAME || hasControls(text)) {
            problems.add(new Problem(
                    "/" + part.word(),
                    "invalid_name",
                    part.word() + " must have at most " + LONGEST_NAME + " visible characters"));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private Optional<String> word(String text, String pointer, String what) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_WORD || hasControls(plain)) {
            problems.add(
                    new Problem(pointer, "invalid_name", what + " has 1 to " + LONGEST_WORD + " visible characters"));
            return Optional.empty();
        }
        return Optional.of(plain);
    }

    private void tooMany(Collection<?> many, String pointer) {
        if (many.size() > MOST) {
            problems.add(new Problem(pointer, "too_many", "at most " + MOST + " at a time"));
        }
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
