package io.carillon.simulator.jetchat;

import io.carillon.adapters.jetchat.server.JetchatAssignment;
import io.carillon.adapters.jetchat.server.JetchatChatMessage;
import io.carillon.adapters.jetchat.server.JetchatConsent;
import io.carillon.adapters.jetchat.server.JetchatField;
import io.carillon.adapters.jetchat.server.JetchatFilter;
import io.carillon.adapters.jetchat.server.JetchatMessageQuery;
import io.carillon.adapters.jetchat.server.JetchatOutcome;
import io.carillon.adapters.jetchat.server.JetchatPage;
import io.carillon.adapters.jetchat.server.JetchatPaging;
import io.carillon.adapters.jetchat.server.JetchatProfile;
import io.carillon.adapters.jetchat.server.JetchatRef;
import io.carillon.adapters.jetchat.server.JetchatSend;
import io.carillon.adapters.jetchat.server.JetchatSubscriber;
import io.carillon.adapters.jetchat.server.JetchatSubscribers;
import io.carillon.adapters.jetchat.server.JetchatTag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The subscribers. Guarded by the platform. */
final class People implements JetchatSubscribers {
    private final JetchatPlatform platform;
    /** By ns, oldest interaction first. */
    private final Map<String, Person> all = new LinkedHashMap<>();

    private final Map<String, Person> byUserId = new HashMap<>();

    People(JetchatPlatform platform) {
        this.platform = platform;
    }

    @Override
    public JetchatPage<JetchatSubscriber> search(Map<JetchatFilter, String> filters, JetchatPaging paging) {
        Search search = new Search(filters, platform.now());
        List<Person> found = new ArrayList<>(all.values());
        found.removeIf(person -> !search.finds(person));
        Collections.reverse(found);
        JetchatPage<Person> page = JetchatPage.of(found, paging);
        return new JetchatPage<>(page.rows().stream().map(this::view).toList(), page.total());
    }

    @Override
    public JetchatOutcome<JetchatSubscriber> find(JetchatRef user) {
        return person(user).map(this::view);
    }

    @Override
    public JetchatOutcome<JetchatSubscriber> create(JetchatProfile profile) {
        String digits = profile.phone().replaceAll("[^0-9]", "");
        return JetchatOutcome.done(
                view(digits.isEmpty() ? add(profile.email(), "web", profile) : add(digits, "whatsapp_cloud", profile)));
    }

    @Override
    public JetchatOutcome<JetchatSubscriber> update(JetchatRef user, UnaryOperator<JetchatProfile> change) {
        return change(user, person -> person.profile(change.apply(person.profile())));
    }

    @Override
    public JetchatOutcome<JetchatSubscriber> delete(JetchatRef user) {
        return change(user, person -> {
            all.remove(person.ns());
            byUserId.remove(person.userId(), person);
            platform.shop().forget(person.ns());
        });
    }

    @Override
    public JetchatOutcome<JetchatSubscriber> addTags(JetchatRef user, List<JetchatRef> tags) {
        return withTags(user, tags, (person, ns) -> person.tags().addAll(ns));
    }

    @Override
    public JetchatOutcome<JetchatSubscriber> removeTags(JetchatRef user, List<JetchatRef> tags) {
        return withTags(user, tags, (person, ns) -> ns.forEach(person.tags()::remove));
    }

    @Override
    public JetchatOutcome<JetchatSubscriber> setFields(JetchatRef user, List<JetchatAssignment> assignments) {
        List<JetchatRef> named =
                assignments.stream().map(JetchatAssignment::field).toList();
        return person(user).then(person -> platform.flow()
                .fields(JetchatField.Kind.USER, named)
                .map(fields -> {
                    for (int at = 0; at < fields.size(); at++) {
                        person.fields()
                                .put(fields.get(at).varNs(), assignments.get(at).value());
                    }
                    return view(person);
                }));
    }

    @Override
    public JetchatOutcome<JetchatSubscriber> clearFields(JetchatRef user, List<JetchatRef> fields) {
        return person(user).then(person -> platform.flow()
                .fields(JetchatField.Kind.USER, fields)
                .map(found -> {
                    found.forEach(field -> person.fields().remove(field.varNs()));
                    return view(person);
                }));
    }

    @Override
    public JetchatOutcome<JetchatSubscriber> consent(JetchatRef user, JetchatConsent consent) {
        return change(user, person -> person.consent(consent, platform.now()));
    }

    @Override
    public JetchatOutcome<JetchatPage<JetchatChatMessage>> messages(JetchatRef user, JetchatMessageQuery query) {
        return person(user).map(person -> person.messages(query));
    }

    @Override
    public JetchatOutcome<JetchatSubscriber> send(JetchatRef user, JetchatSend send) {
        return person(user)
                .then(person -> new Sending(platform, person).send(send))
                .map(this::view);
    }

    JetchatOutcome<Person> person(JetchatRef user) {
        Person person =
                user.byNs() ? all.get(user.text()) : byUserId.get(user.text().replaceFirst("^[+]", ""));
        return person == null ? JetchatOutcome.refused("Subscriber not found") : JetchatOutcome.done(person);
    }

    Person add(String userId, String channel, JetchatProfile profile) {
        Person person = new Person(
                new Person.Identity(platform.counters().ns("u"), userId, channel), profile.named(), platform.now());
        all.put(person.ns(), person);
        byUserId.put(userId, person);
        return person;
    }

    Optional<Person> byUserId(String userId) {
        return Optional.ofNullable(byUserId.get(userId));
    }

    /** Adds what a person wrote: this one is the newest now. */
    void wrote(Person person, JetchatChatMessage message) {
        person.add(message, platform.settings().keepMessages());
        if (all.remove(person.ns()) != null) {
            all.put(person.ns(), person);
        }
    }

    void forgetTag(String ns) {
        all.values().forEach(person -> person.tags().remove(ns));
    }

    void forgetField(String ns) {
        all.values().forEach(person -> person.fields().remove(ns));
    }

    Collection<Person> all() {
        return all.values();
    }

    JetchatSubscriber view(Person person) {
        List<JetchatTag> tags = new ArrayList<>();
        person.tags().forEach(ns -> keep(platform.flow().tag(new JetchatRef(true, ns)), tags));
        List<JetchatField> fields = new ArrayList<>();
        person.fields()
                .forEach((ns, value) -> keep(
                        platform.flow()
                                .field(JetchatField.Kind.USER, new JetchatRef(true, ns))
                                .map(field -> field.withValue(value)),
                        fields));
        return new JetchatSubscriber(
                person.ns(), person.userId(), person.channel(), person.profile(), person.activity(), tags, fields);
    }

    private interface TagChange {
        void apply(Person person, List<String> ns);
    }

    private JetchatOutcome<JetchatSubscriber> withTags(JetchatRef user, List<JetchatRef> tags, TagChange change) {
        return person(user).then(person -> platform.flow().tags(tags).map(found -> {
            change.apply(person, found.stream().map(JetchatTag::tagNs).toList());
            return view(person);
        }));
    }

    private JetchatOutcome<JetchatSubscriber> change(JetchatRef user, Consumer<Person> change) {
        return person(user).map(person -> {
            change.accept(person);
            return view(person);
        });
    }

    private static <T> void keep(JetchatOutcome<T> found, List<T> values) {
        values.addAll(found.<List<T>>fold(List::of, refused -> List.of()));
    }
}
