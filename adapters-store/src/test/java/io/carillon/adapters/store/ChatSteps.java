package io.carillon.adapters.store;

import static io.carillon.testkit.store.ChatFixtures.inbound;
import static io.carillon.testkit.store.ChatFixtures.outbound;
import static io.carillon.testkit.store.StoreFixtures.ACCOUNT;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.phone;

import io.carillon.domain.conversation.HighWaterMark;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.subscriber.Consent;
import io.carillon.ports.store.Chats.ChatPage;
import io.carillon.ports.store.Chats.Finding;
import io.carillon.ports.store.Chats.Line;
import io.carillon.ports.store.Chats.Notice;
import io.carillon.ports.store.Chats.Ours;
import io.carillon.ports.store.NewCall;
import io.carillon.ports.store.Store;
import io.carillon.testkit.store.ChatFixtures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/**
 * Random sights of chats at the provider, entered into both stores.
 *
 * @param both does the same to both and expects the same result
 * @param random a number from 0 below a bound
 * @param calls those made so far
 */
record ChatSteps(Consumer<Function<Store, Object>> both, IntUnaryOperator random, List<NewCall> calls) {
    private static final int PHONES = 12;
    /** Below the ids of replies, so that some take their place under what was read. */
    private static final long FIRST_MESSAGE = 999_990_000L;

    void step(Instant now) {
        switch (random(6)) {
            case 0, 1 -> notice(now);
            case 2, 3 -> enter(now);
            case 4 -> {
                // Few calls are unclear at any time.
                for (int i = random(12); i >= 0; i--) {
                    settle(now);
                }
            }
            default -> mark();
        }
    }

    private void notice(Instant now) {
        List<Notice> chats = new ArrayList<>();
        for (int i = random(5); i >= 0; i--) {
            chats.add(ChatFixtures.notice(1 + random(PHONES), stamp(), NOW.plusSeconds(random(5))));
        }
        boolean first = random(2) == 0;
        both.accept(s -> done(s.chats().notice(CHANNEL, chats, first, now)));
        if (random(9) == 0) {
            both.accept(s -> done(s.chats().firstLookDone(CHANNEL, now)));
        }
    }

    private String stamp() {
        return "s" + random(3);
    }

    private void enter(Instant now) {
        Optional<Ours> ours = ours();
        int phone = ours.filter(o -> random(5) > 0)
                .map(o -> (int) o.delivery().message().value())
                .orElseGet(() -> 1 + random(PHONES));
        List<Line> lines = new ArrayList<>();
        for (int i = random(4); i > 0; i--) {
            var id = new MessageId(FIRST_MESSAGE + random(2_000));
            lines.add(new Line(id, listed(phone), random(2) == 0, random(2) == 0 ? ours : Optional.empty(), says()));
        }
        Optional<String> stamp = random(3) == 0 ? Optional.empty() : Optional.of(stamp());
        var page = new ChatPage(CHANNEL, phone(phone), lines, stamp, random(2) == 0, now);
        both.accept(s -> done(s.chats().enter(page)));
    }

    private Optional<Consent> says() {
        return random(6) == 0 ? Optional.of(Consent.values()[random(2)]) : Optional.empty();
    }

    private ListedMessage listed(int phone) {
        String reference = "m" + random(9);
        var listed = random(2) == 0 ? inbound(phone, reference) : outbound(phone, reference, evidence());
        return ChatFixtures.at(listed, NOW.plusSeconds(random(900)));
    }

    private Evidence evidence() {
        return Evidence.values()[random(Evidence.values().length)];
    }

    /** A call and a delivery that it may have claimed. */
    private Optional<Ours> ours() {
        if (calls.isEmpty()) {
            return Optional.empty();
        }
        NewCall call = calls.get(random(calls.size()));
        var member = call.deliveries().get(random(call.deliveries().size()));
        return Optional.of(new Ours(member, call.id()));
    }

    private void settle(Instant now) {
        ours().ifPresent(o -> {
            var listed = outbound((int) o.delivery().message().value(), "m" + random(9), evidence());
            var finding = new Finding(o.delivery(), o.call(), listed.reference(), listed);
            boolean found = random(2) == 0;
            both.accept(s ->
                    done(found ? s.chats().confirm(finding, now) : s.chats().ruleOut(o.call(), now)));
        });
    }

    private void mark() {
        ours().ifPresent(o -> {
            Optional<HighWaterMark> mark =
                    random(4) == 0 ? Optional.empty() : Optional.of(new HighWaterMark("h" + random(9)));
            both.accept(s -> done(s.ledger().mark(o.call(), mark)));
        });
    }

    void compare(int phones) {
        both.accept(s -> s.chatQueries().due(CHANNEL, 99));
        both.accept(s -> s.chatQueries().due(CHANNEL, 3));
        both.accept(s -> s.chatQueries().progress(CHANNEL));
        both.accept(s -> s.chatQueries().unclear(ACCOUNT, 99));
        both.accept(s -> s.chatQueries().unclear(ACCOUNT, 2));
        for (int phone = 1; phone <= phones; phone++) {
            var with = phone(phone);
            both.accept(s -> s.chatQueries().known(CHANNEL, with));
        }
    }

    private int random(int bound) {
        return random.applyAsInt(bound);
    }
}
