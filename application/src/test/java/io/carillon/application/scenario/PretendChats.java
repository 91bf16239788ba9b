package io.carillon.application.scenario;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.HighWaterMark;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.Capabilities;
import io.carillon.ports.provider.ConversationSource;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource;
import io.carillon.ports.provider.SentMessageLookup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A provider in memory that keeps the conversations itself and answers a send without an id. */
public final class PretendChats extends PretendProvider implements ConversationSource, SentMessageLookup {
    private final Map<String, List<Entry>> chats = new TreeMap<>();
    private int lastId = 100;
    final List<String> historiesAsked = new CopyOnWriteArrayList<>();
    final AtomicInteger looks = new AtomicInteger();
    volatile Runnable beforeMark = () -> {};
    volatile boolean down;
    volatile boolean garbled;

    private record Entry(int id, boolean sent, String status, String text) {
        String line(String with) {
            return String.join("\t", with, String.valueOf(id), sent ? "1" : "0", status, text);
        }
    }

    public PretendChats() {
        behaviour = request -> {
            take(request);
            return accepted();
        };
    }

    static Reply accepted() {
        return new Reply(
                new Result.Whole(new io.carillon.domain.delivery.SendOutcome.Accepted(Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                io.carillon.ports.provider.Exchange.NONE);
    }

    /** Takes what is sent; {@link #behaviour} says what it answers. */
    void take(Request request) {
        operatorWrites(request.recipients().get(0).value(), ((Content.Text) request.content()).text());
    }

    synchronized int customerWrites(String with, String text) {
        return add(with, new Entry(++lastId, false, "unread", text));
    }

    /** Somebody types at the provider's own screen. */
    synchronized int operatorWrites(String with, String text) {
        return add(with, new Entry(++lastId, true, "sent", text));
    }

    synchronized void becomes(int id, String status) {
        chats.values()
                .forEach(chat -> chat.replaceAll(
                        entry -> entry.id() == id ? new Entry(id, entry.sent(), status, entry.text()) : entry));
    }

    private int add(String with, Entry entry) {
        chats.computeIfAbsent(with, w -> new ArrayList<>()).add(entry);
        return entry.id();
    }

    /** One recipient a call: a mark belongs to one conversation. */
    @Override
    public Capabilities capabilities() {
        Capabilities several = super.capabilities();
        return new Capabilities(
                several.contentTypes(), 1, several.reports(), several.maxTextLength(), several.options());
    }

    @Override
    public Optional<ConversationSource> conversations() {
        return Optional.of(this);
    }

    @Override
    public Optional<SentMessageLookup> lookup() {
        return Optional.of(this);
    }

    @Override
    public RawSource<ListedMessage> chats() {
        looks.incrementAndGet();
        return page(all -> all.entrySet().stream()
                .map(chat -> chat.getValue().get(chat.getValue().size() - 1).line(chat.getKey()))
                .toList());
    }

    @Override
    public RawSource<ListedMessage> history(Address with) {
        historiesAsked.add(with.value());
        return page(all -> lines(all, with, entry -> true));
    }

    @Override
    public RawSource<ListedMessage> unread(Address with) {
        return page(all -> lines(all, with, entry -> entry.status().equals("unread")));
    }

    private static List<String> lines(Map<String, List<Entry>> all, Address with, Function<Entry, Boolean> wanted) {
        return all.getOrDefault(with.value(), List.of()).stream()
                .filter(wanted::apply)
                .map(entry -> entry.line(with.value()))
                .toList();
    }

    private RawSource<ListedMessage> page(Function<Map<String, List<Entry>>, List<String>> lines) {
        return new RawSource<>() {
            @Override
            public Answer<RawReply> pull() {
                if (down) {
                    return new Answer.Unavailable<>(Optional.empty(), Complaint.of("refused", "nobody there"));
                }
                synchronized (PretendChats.this) {
                    String body = String.join("\n", lines.apply(chats));
                    return new Answer.Answered<>(
                            new RawReply(body.getBytes(StandardCharsets.UTF_8), Optional.empty(), 200, false));
                }
            }

            @Override
            public Reading<ListedMessage> read(RawReply raw) {
                return garbled
                        ? new Reading.Unreadable<>(Complaint.of("broken", "cannot be read"))
                        : new Reading.Items<>(listed(raw), false, List.of());
            }
        };
    }

    private static List<ListedMessage> listed(RawReply raw) {
        return new String(raw.body(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t", -1))
                .map(parts -> new ListedMessage(
                        new Address(parts[0]),
                        parts[2].equals("1") ? Direction.OUTBOUND : Direction.INBOUND,
                        new ProviderReference(parts[1]),
                        new Content.Text(parts[4]),
                        parts[3],
                        evidence(parts[3]),
                        Optional.empty()))
                .toList();
    }

    private static Optional<Evidence> evidence(String status) {
        return switch (status) {
            case "sent" -> Optional.of(Evidence.SENT);
            case "delivered" -> Optional.of(Evidence.DELIVERED);
            case "read" -> Optional.of(Evidence.READ);
            case "unread" -> Optional.of(Evidence.NONE);
            default -> Optional.empty();
        };
    }

    @Override
    public Answer<HighWaterMark> mark(Address to) {
        beforeMark.run();
        return chat(to).map(listed -> new HighWaterMark(listed.stream()
                .map(message -> message.reference().value())
                .collect(Collectors.reducing("0", (first, second) -> second))));
    }

    @Override
    public Answer<List<ListedMessage>> chat(Address to) {
        RawSource<ListedMessage> page = history(to);
        return page.pull().map(raw -> listed(raw));
    }

    @Override
    public boolean couldBe(ListedMessage listed, Optional<HighWaterMark> mark, Content content) {
        int floor = mark.map(m -> Integer.parseInt(m.value())).orElse(0);
        return listed.direction() == Direction.OUTBOUND
                && Integer.parseInt(listed.reference().value()) > floor
                && listed.content().equals(content);
    }
}
