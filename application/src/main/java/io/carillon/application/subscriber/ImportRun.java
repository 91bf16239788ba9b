package io.carillon.application.subscriber;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.store.SubscriberQueries.ConsentRow;
import io.carillon.ports.store.Subscribers;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.subscriber.ImportSubscribers.BadRow;
import io.carillon.ports.usecase.subscriber.ImportSubscribers.Report;
import io.carillon.ports.usecase.subscriber.ImportSubscribers.Row;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One import, or its rehearsal. Not safe for use by several threads. */
final class ImportRun {
    private static final String SOURCE = "import";

    private final SubscriberParts parts;
    private final boolean dry;
    private final KnownPeople known;
    /** A provider that did not answer once is not asked for every row that is left. */
    private final Map<ChannelId, Problem> silent = new HashMap<>();

    private final List<BadRow> refused = new ArrayList<>();
    private int created;
    private int updated;
    private int unchanged;

    ImportRun(SubscriberParts parts, boolean dry) {
        this.parts = parts;
        this.dry = dry;
        this.known = new KnownPeople(parts);
    }

    Report report() {
        return new Report(created, updated, unchanged, List.copyOf(refused));
    }

    void refuse(Row row, List<Problem> problems) {
        refused.add(new BadRow(row.number(), problems));
    }

    void take(Row row) {
        Wording wording = new Wording(parts.channels);
        Wording.Checked checked = wording.draft(row.draft());
        List<Problem> problems = new ArrayList<>(wording.problems());
        if (!checked.addresses().toMake().isEmpty()) {
            problems.add(new Problem(
                    "/addresses", "not_supported", "an import makes nobody known at a provider: create them singly"));
        }
        Optional<Consent> consent = consent(row.consent(), problems);
        if (problems.isEmpty()) {
            Optional<Standing> standing = known.meantBy(checked);
            problems.addAll(standing.isPresent() ? change(standing.get(), checked, consent) : create(checked, consent));
        }
        if (!problems.isEmpty()) {
            refuse(row, problems);
        }
    }

    private List<Problem> create(Wording.Checked row, Optional<Consent> consent) {
        List<Problem> problems = ownWord(reaches(Standing.ofNew(new SubscriberId(0), row)), consent);
        if (problems.isEmpty() && dry) {
            known.pretend(Standing.ofNew(new SubscriberId(parts.ids.next()), row));
        } else if (problems.isEmpty()) {
            problems = write(row.addresses().known(), () -> parts.writing.create(row));
        }
        if (problems.isEmpty()) {
            created++;
            problems = agree(reaches(Standing.ofNew(new SubscriberId(0), row)), consent);
        }
        return problems;
    }

    private List<Problem> change(Standing before, Wording.Checked row, Optional<Consent> consent) {
        Subscribers.Change change = before.toBecome(row, parts.clock.instant());
        Standing after = before.with(row);
        List<Reach> reaches = reaches(after);
        List<Problem> problems = ownWord(reaches, consent);
        boolean news = !Standing.isNothing(change);
        if (problems.isEmpty() && news && !dry) {
            problems = write(
                    after.linked(), () -> parts.writing.change(before.linked(), change, List.of(), after.profile()));
        }
        boolean consents = problems.isEmpty() && !toTell(reaches, consent).isEmpty();
        if (consents) {
            problems = agree(reaches, consent);
        }
        if (problems.isEmpty()) {
            if (dry) {
                known.pretend(after);
            }
            count(news || consents);
        }
        return problems;
    }

    private void count(boolean news) {
        updated += news ? 1 : 0;
        unchanged += news ? 0 : 1;
    }

    private interface Writing {
        Change write();
    }

    private List<Problem> write(Collection<Reach> reaches, Writing writing) {
        Optional<Problem> silence = reaches.stream()
                .flatMap(reach -> Optional.ofNullable(silent.get(reach.channel())).stream())
                .findFirst();
        return silence.map(List::of).orElseGet(() -> problems(writing.write()));
    }

    private List<Problem> problems(Change change) {
        if (change instanceof Change.Invalid invalid) {
            return invalid.problems();
        }
        if (change instanceof Change.Conflict conflict) {
            return List.of(conflict.problem());
        }
        if (change instanceof Change.ProviderFailed failed) {
            return List.of(failed(failed));
        }
        return change instanceof Change.NotFound
                ? List.of(new Problem("", "not_found", "the subscriber was deleted or merged meanwhile: try again"))
                : List.of();
    }

    private Problem failed(Change.ProviderFailed failure) {
        Problem problem = new Problem("/addresses", "provider_failed", SubscriberManaging.words(failure));
        if (!(failure.answer() instanceof Answer.Refused<?>)) {
            ChannelId.parse(failure.channel()).ifPresent(channel -> silent.put(channel, problem));
        }
        return problem;
    }

    private List<Reach> reaches(Standing standing) {
        return parts.views.reaches(
                standing.linked(), standing.profile().phone().map(List::of).orElse(List.of()));
    }

    /** A list made up earlier must not overrule what somebody wrote since. */
    private List<Problem> ownWord(List<Reach> reaches, Optional<Consent> consent) {
        if (!consent.equals(Optional.of(Consent.OPTED_IN))) {
            return List.of();
        }
        boolean refused = parts.views.consents(reaches.stream()).values().stream()
                .anyMatch(row ->
                        row.consent() == Consent.OPTED_OUT && row.source().equals("word"));
        return refused
                ? List.of(new Problem("/consent", "opted_out_by_word", "the person wrote that no messages are wanted"))
                : List.of();
    }

    private List<Problem> agree(List<Reach> reaches, Optional<Consent> consent) {
        List<Reach> toTell = toTell(reaches, consent);
        return dry || toTell.isEmpty()
                ? List.of()
                : parts.consents.keep(toTell, consent.orElseThrow(), SOURCE).map(this::failed).stream()
                        .toList();
    }

    private List<Reach> toTell(List<Reach> reaches, Optional<Consent> consent) {
        if (consent.isEmpty()) {
            return List.of();
        }
        Map<Reach, ConsentRow> now = parts.views.consents(reaches.stream());
        Set<Reach> agreed = new HashSet<>(now.keySet());
        agreed.removeIf(reach -> now.get(reach).consent() != consent.get());
        return reaches.stream().filter(reach -> !agreed.contains(reach)).toList();
    }

    private static Optional<Consent> consent(String word, List<Problem> problems) {
        String plain = word.strip();
        Optional<Consent> consent = Arrays.stream(Consent.values())
                .filter(c -> c.word().equals(plain))
                .findFirst();
        if (consent.isEmpty() && !plain.isEmpty()) {
            String words = String.join(
                    " or ", Stream.of(Consent.values()).map(Consent::word).toList());
            problems.add(new Problem("/consent", "invalid", "must be " + words + ", or empty"));
        }
        return consent;
    }
}
