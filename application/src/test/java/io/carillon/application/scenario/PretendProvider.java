package io.carillon.application.scenario;

import io.carillon.domain.channel.Balance;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.AddressFormat;
import io.carillon.domain.conversation.IncomingReply;
import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.RefusalReason;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.OptionRule;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.BalanceSource;
import io.carillon.ports.provider.Capabilities;
import io.carillon.ports.provider.Exchange;
import io.carillon.ports.provider.MessageSender;
import io.carillon.ports.provider.Probe;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.ProviderChannel;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.ReplySource;
import io.carillon.ports.provider.ReportSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A provider in memory: it answers sends as told, and hands out reports of the form {@code reference,address,code}. */
class PretendProvider implements ProviderAccount, ProviderChannel, MessageSender, ReportSource {
    final List<Request> requests = new CopyOnWriteArrayList<>();
    final AtomicInteger mostInFlight = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger tasks = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> pages = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> replies = new ConcurrentLinkedQueue<>();
    volatile Function<Request, Reply> behaviour = request -> accepted("task-" + tasks.incrementAndGet());
    volatile Answer<Void> probeAnswer = new Answer.Answered<>(null);
    volatile boolean unreadable;

    static Reply accepted(String reference) {
        return reply(new SendOutcome.Accepted(Optional.empty()), Optional.of(new ProviderReference(reference)));
    }

    static Reply refused(RefusalReason reason) {
        return reply(new SendOutcome.Refused(reason, Complaint.of(reason.word(), "no")), Optional.empty());
    }

    static Reply blocked(AccountFault fault) {
        return reply(new SendOutcome.Blocked(fault, Complaint.of("blocked", "not you")), Optional.empty());
    }

    static Reply unavailable() {
        return reply(
                new SendOutcome.Unavailable(Optional.empty(), Complaint.of("refused", "nobody there")),
                Optional.empty());
    }

    static Reply unclear() {
        return reply(new SendOutcome.Undetermined(Complaint.of("dropped", "connection lost")), Optional.empty());
    }

    private static Reply reply(SendOutcome outcome, Optional<ProviderReference> reference) {
        return new Reply(new Result.Whole(outcome), reference, Optional.empty(), Exchange.NONE);
    }

    /** One page of replies, each {@code from,text}; given twice, it is handed out twice. */
    void replies(String... lines) {
        replies.add(String.join("\n", lines));
    }

    /** One page of reports, each {@code reference,address,code} with code 10 or 20. */
    void reports(String... lines) {
        pages.add(String.join("\n", lines));
    }

    /** Pages of replies that nobody pulled yet. */
    int repliesLeft() {
        return replies.size();
    }

    List<String> sentTo() {
        return requests.stream()
                .flatMap(r -> r.recipients().stream())
                .map(Address::value)
                .toList();
    }

    @Override
    public Reply send(Request request) {
        requests.add(request);
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        try {
            return behaviour.apply(request);
        } finally {
            inFlight.decrementAndGet();
        }
    }

    @Override
    public Answer<RawReply> pull() {
        String page = pages.poll();
        byte[] body = page == null ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
        return new Answer.Answered<>(new RawReply(body, Optional.empty(), 200, false));
    }

    @Override
    public Reading<DeliveryReport> read(RawReply raw) {
        if (raw.body().length == 0) {
            return new Reading.Items<>(List.of(), false, List.of());
        }
        if (unreadable) {
            return new Reading.Unreadable<>(Complaint.of("broken", "cannot be read"));
        }
        List<DeliveryReport> reports = new ArrayList<>();
        for (String line : new String(raw.body(), StandardCharsets.UTF_8).split("\n")) {
            String[] parts = line.split(",");
            reports.add(new DeliveryReport(
                    Optional.of(new ProviderReference(parts[0])),
                    Optional.of(new Address(parts[1])),
                    parts[2].equals("10") ? Evidence.DELIVERED : Evidence.UNDELIVERED,
                    parts[2],
                    Optional.empty(),
                    Optional.empty()));
        }
        return new Reading.Items<>(reports, false, List.of());
    }

    @Override
    public ProviderChannel channel(Map<String, String> route) {
        return this;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                Set.of("text"), 100, true, 500, List.of(OptionRule.choice("schedule", List.of("provider"), "")));
    }

    @Override
    public AddressFormat addressFormat() {
        return new AddressFormat() {
            @Override
            public Optional<Address> canonical(String text) {
                return text.matches("\\+?\\d+") ? Optional.of(new Address(text.replace("+", ""))) : Optional.empty();
            }

            @Override
            public String description() {
                return "digits";
            }

            @Override
            public Optional<PhoneNumber> phone(Address address) {
                return PhoneNumber.parse("+" + address.value());
            }
        };
    }

    @Override
    public MessageSender sender() {
        return this;
    }

    @Override
    public Optional<ReportSource> reports() {
        return Optional.of(this);
    }

    @Override
    public Optional<BalanceSource> balance() {
        return Optional.of(() -> probeAnswer.fold(
                ok -> new Answer.Answered<>(new Balance(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        java.time.Instant.EPOCH)),
                failed -> new Answer.Unclear<>(Complaint.of("no", ""))));
    }

    @Override
    public Optional<ReplySource> replies() {
        return Optional.of(new ReplySource() {
            @Override
            public Answer<RawReply> pull() {
                String page = replies.poll();
                byte[] body = page == null ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
                return new Answer.Answered<>(new RawReply(body, Optional.empty(), 200, false));
            }

            @Override
            public Reading<IncomingReply> read(RawReply raw) {
                if (raw.body().length == 0) {
                    return new Reading.Items<>(List.of(), false, List.of());
                }
                return unreadable
                        ? new Reading.Unreadable<>(Complaint.of("broken", "cannot be read"))
                        : new Reading.Items<>(understood(raw), false, List.of());
            }
        });
    }

    private static List<IncomingReply> understood(RawReply raw) {
        return new String(raw.body(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> new IncomingReply(
                        new Address(line.substring(0, line.indexOf(','))),
                        new Content.Text(line.substring(line.indexOf(',') + 1)),
                        Optional.empty(),
                        Optional.empty(),
                        line))
                .toList();
    }

    @Override
    public Probe probe() {
        return () -> probeAnswer;
    }

    @Override
    public void close() {}
}
