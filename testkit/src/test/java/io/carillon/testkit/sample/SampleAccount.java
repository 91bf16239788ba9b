package io.carillon.testkit.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.AddressFormat;
import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.Capabilities;
import io.carillon.ports.provider.ConversationSource;
import io.carillon.ports.provider.MessageSender;
import io.carillon.ports.provider.Probe;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.ProviderChannel;
import io.carillon.ports.provider.ReplySource;
import io.carillon.ports.provider.ReportSource;
import io.carillon.ports.provider.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An adapter for a provider that speaks lines of text, sound but for one flaw. */
record SampleAccount(URI url, Secret secret, Duration timeout, Flaw flaw) implements ProviderAccount, ProviderChannel {

    /** One request, unless the flaw is another. */
    SocketCall call(String question) {
        String target = flaw == Flaw.PUTS_THE_SECRET_IN_THE_ADDRESS ? "/?key=" + written() : "/";
        byte[] form = ("key=" + written() + "&ask=" + question).getBytes(UTF_8);
        SocketCall call = SocketCall.post(url, target, form, timeout);
        boolean again = flaw == Flaw.SENDS_TWICE || (flaw == Flaw.REPEATS_WHEN_BUSY && call.status() == 503);
        return again ? SocketCall.post(url, target, form, timeout) : call;
    }

    /** The bytes without the secret as this adapter writes it: nobody else knows it. */
    byte[] kept(byte[] body) {
        return flaw == Flaw.KEEPS_AN_ECHOED_SECRET
                ? body
                : new String(body, ISO_8859_1).replace(written(), "***").getBytes(ISO_8859_1);
    }

    String written() {
        return URLEncoder.encode(secret.reveal(), UTF_8);
    }

    static Complaint complaint(String code) {
        return Complaint.of(code, "");
    }

    @Override
    public ProviderChannel channel(Map<String, String> route) {
        return this;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(Set.of("text"), 1, true, 1000, List.of());
    }

    @Override
    public AddressFormat addressFormat() {
        return new AddressFormat() {
            @Override
            public Optional<Address> canonical(String text) {
                String digits = text.replaceAll("^\\+", "");
                return digits.matches("[0-9]+") ? Optional.of(new Address(digits)) : Optional.empty();
            }

            @Override
            public String description() {
                return "digits";
            }
        };
    }

    @Override
    public String asSent(String text) {
        return text.endsWith("-- S") && flaw != Flaw.SIGNS_AGAIN ? text : text + "-- S";
    }

    @Override
    public MessageSender sender() {
        return new SampleSender(this);
    }

    @Override
    public Optional<ConversationSource> conversations() {
        return Optional.of(new SampleConversations(this));
    }

    @Override
    public Optional<ReportSource> reports() {
        return Optional.of(new SampleReports(this));
    }

    @Override
    public Optional<ReplySource> replies() {
        return Optional.of(new SampleReplies(this));
    }

    @Override
    public Probe probe() {
        return () -> new Answer.Answered<>(null);
    }

    @Override
    public void close() {
        // Every call ends its own connection.
    }

    @Override
    public String toString() {
        return "SampleAccount[" + url + (flaw == Flaw.PRINTS_THE_SECRET ? secret.reveal() : "") + "]";
    }
}
