package io.carillon.benchmarks;

import io.carillon.adapters.wire.SecretRedactor;
import io.carillon.adapters.wire.WireForm;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.delivery.Settlement;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Segments;
import io.carillon.ports.provider.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Pure functions on the way of a message. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RuleBenchmark {
    private final Registers dispatching = Registers.at(Control.DISPATCHING);
    private final MessageId id = new MessageId(123_456_789_012_345_678L);
    private final String word = id.toString();
    private final String text = "Your code is 493021. It is valid for five minutes; nobody will ask you for it.";
    private final SecretRedactor redactor = SecretRedactor.of(Secret.of("correct horse battery staple"));
    private final Map<String, String> form = form();

    private static Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("action", "send");
        form.put("account", "acme");
        form.put("mobile", "13800000000");
        form.put("content", "您的验证码是 493021");
        return form;
    }

    @Benchmark
    public PublicStatus settle() {
        return Settlement.ofCall(dispatching, false, true, Evidence.ACCEPTED, Control.DONE)
                .status();
    }

    @Benchmark
    public String writeId() {
        return id.toString();
    }

    @Benchmark
    public Optional<MessageId> readId() {
        return MessageId.parse(word);
    }

    @Benchmark
    public Segments segments() {
        return Segments.of(text);
    }

    @Benchmark
    public String redact() {
        return redactor.redact(text);
    }

    @Benchmark
    public String encodeForm() {
        return WireForm.encode(form);
    }
}
