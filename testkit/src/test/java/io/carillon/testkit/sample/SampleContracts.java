package io.carillon.testkit.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.provider.MessageSender;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.Secret;
import io.carillon.testkit.AdapterContract;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.ConversationSourceContract;
import io.carillon.testkit.MessageSenderContract;
import io.carillon.testkit.ReplySourceContract;
import io.carillon.testkit.ReportSourceContract;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The suites as a third party joins them; run by {@link ContractSuitesTest}, once for each flaw. */
final class SampleContracts {
    private SampleContracts() {}

    private interface Sample extends AdapterContract {
        Flaw flaw();

        @Override
        default ProviderAccount open(URI baseUrl, Secret secret, Duration timeout) {
            return new SampleAccount(baseUrl, secret, timeout, flaw());
        }
    }

    record Sender(Flaw flaw) implements Sample, MessageSenderContract {
        @Override
        public MessageSender.Request request() {
            return new MessageSender.Request(
                    List.of(new Address("4915112345678")), new Content.Text("hello"), Options.NONE, Optional.empty());
        }

        @Override
        public Behaviour acceptance() {
            return Behaviour.reply(200, Map.of(), "OK 885".getBytes(UTF_8));
        }
    }

    record Reports(Flaw flaw) implements Sample, ReportSourceContract {
        @Override
        public String page() {
            return "BEGIN\n885|+4915112345678|yes\n886|4915112345679|no\nEND";
        }

        @Override
        public List<DeliveryReport> reports() {
            return List.of(
                    report("885", "4915112345678", Evidence.DELIVERED, "yes"),
                    report("886", "4915112345679", Evidence.UNDELIVERED, "no"));
        }

        @Override
        public String nothing() {
            return "BEGIN\nEND";
        }

        private static DeliveryReport report(String reference, String address, Evidence evidence, String code) {
            return new DeliveryReport(
                    Optional.of(new ProviderReference(reference)),
                    Optional.of(new Address(address)),
                    evidence,
                    code,
                    Optional.empty(),
                    Optional.empty());
        }
    }

    record Conversations(Flaw flaw) implements Sample, ConversationSourceContract {
        @Override
        public Address with() {
            return new Address("4915112345678");
        }

        @Override
        public String page(List<Line> lines) {
            return lines.stream()
                    .map(line -> "+4915112345678|" + line.number() + "|" + line.direction() + "|"
                            + URLEncoder.encode(line.text(), UTF_8) + "\n")
                    .collect(Collectors.joining("", "BEGIN\n", "END"));
        }

        @Override
        public String nothing() {
            return "BEGIN\nEND";
        }
    }

    record Replies(Flaw flaw) implements Sample, ReplySourceContract {
        @Override
        public Address sender() {
            return new Address("4915112345678");
        }

        @Override
        public String page(List<String> texts) {
            return texts.stream()
                    .map(text -> "+4915112345678|" + URLEncoder.encode(text, UTF_8) + "\n")
                    .collect(Collectors.joining("", "BEGIN\n", "END"));
        }

        @Override
        public String nothing() {
            return "BEGIN\nEND";
        }
    }
}
