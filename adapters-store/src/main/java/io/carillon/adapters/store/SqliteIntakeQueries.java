package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CALL;
import static io.carillon.adapters.store.schema.Tables.RAW_INTAKE;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.IntakeQueries;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

/** What the intake engine asks, on SQLite. */
final class SqliteIntakeQueries implements IntakeQueries {
    static final String BY_REFERENCE = Sql.of(Sql.DIALECT
            .select(CALL.fields())
            .from(CALL)
            .where(CALL.ACCOUNT.eq(Sql.NUMBER).and(CALL.PROVIDER_REF.eq(Sql.TEXT))));
    static final String OPEN = Sql.of(Sql.DIALECT
            .select(CALL.fields())
            .from(CALL)
            .where(CALL.STATE.eq(DSL.inline(0L)).and(CALL.ACCOUNT.eq(Sql.NUMBER))));
    static final String UNCLEAR = Sql.of(Sql.DIALECT
            .select(CALL.fields())
            .from(CALL)
            .where(CALL.STATE.eq(DSL.inline(2L)))
            .and(CALL.PROVIDER_REF.isNull())
            .and(CALL.ACCOUNT.eq(Sql.NUMBER)));
    private static final String PENDING = Sql.of(raws().where(RAW_INTAKE.STATE.eq(DSL.inline((long) RawRows.PENDING)))
            .orderBy(RAW_INTAKE.ID));
    private static final String RAW = Sql.of(raws().where(RAW_INTAKE.ID.eq(Sql.NUMBER)));
    private static final String QUARANTINED =
            Sql.of(raws().where(RAW_INTAKE.STATE.eq(DSL.inline((long) RawRows.QUARANTINED)))
                    .and(RAW_INTAKE.ACCOUNT.eq(Sql.NUMBER))
                    .and(RAW_INTAKE.ID.lt(Sql.NUMBER))
                    .orderBy(RAW_INTAKE.ID.desc())
                    .limit(DSL.val(0)));
    private static final String QUARANTINED_COUNT = Sql.of(Sql.DIALECT
            .select(DSL.count())
            .from(RAW_INTAKE)
            .where(RAW_INTAKE.STATE.eq(DSL.inline((long) RawRows.QUARANTINED)))
            .and(RAW_INTAKE.ACCOUNT.eq(Sql.NUMBER)));

    private static SelectJoinStep<Record> raws() {
        return Sql.DIALECT.select(RAW_INTAKE.fields()).from(RAW_INTAKE);
    }

    private final Readers readers;

    SqliteIntakeQueries(Readers readers) {
        this.readers = readers;
    }

    private static long id(View view, AccountId account) throws SQLException {
        return view.names.find(view.session, account.value()).orElse(-1L);
    }

    @Override
    public Map<ProviderReference, CallRecipients> callsByReference(
            AccountId account, Collection<ProviderReference> references) {
        return readers.read(view -> {
            Map<ProviderReference, CallRecipients> found = new HashMap<>();
            for (ProviderReference reference : references) {
                for (StoredCall call :
                        view.session.list(BY_REFERENCE, StoredCall::read, id(view, account), reference.value())) {
                    found.put(reference, recipients(view, call));
                }
            }
            return found;
        });
    }

    private static CallRecipients recipients(View view, StoredCall call) throws SQLException {
        Map<Address, DeliveryId> recipients = new LinkedHashMap<>();
        for (long member : call.members()) {
            recipients.put(new Address(Destinations.address(view.session, member)), new DeliveryId(member));
        }
        return new CallRecipients(new CallId(call.id()), call.state(), call.startedAt(), recipients);
    }

    @Override
    public List<CallRecipients> callsWithoutAnswer(AccountId account) {
        return readers.read(view -> {
            List<StoredCall> calls = new ArrayList<>(view.session.list(OPEN, StoredCall::read, id(view, account)));
            calls.addAll(view.session.list(UNCLEAR, StoredCall::read, id(view, account)));
            calls.sort(Comparator.comparing(StoredCall::id));
            List<CallRecipients> answer = new ArrayList<>();
            for (StoredCall call : calls) {
                answer.add(recipients(view, call));
            }
            return answer;
        });
    }

    @Override
    public List<Unmatched> unmatched(
            AccountId account, Collection<ProviderReference> references, Collection<Address> addresses) {
        return readers.read(
                view -> UnmatchedReports.concerning(view.session, id(view, account), references, addresses));
    }

    @Override
    public long unmatchedCount(AccountId account) {
        return readers.read(view -> UnmatchedReports.count(view.session, id(view, account)));
    }

    @Override
    public List<Pending> pendingRaw() {
        return readers.read(view -> view.session.list(PENDING, row -> RawRows.pending(view, row)));
    }

    @Override
    public Optional<Pending> raw(RawIntakeId id) {
        return readers.read(view -> view.session.first(RAW, row -> RawRows.pending(view, row), id.value()));
    }

    @Override
    public List<Quarantined> quarantined(AccountId account, Optional<RawIntakeId> before, int most) {
        long end = before.map(RawIntakeId::value).orElse(Long.MAX_VALUE);
        return readers.read(view ->
                view.session.list(QUARANTINED, row -> RawRows.quarantined(view, row), id(view, account), end, most));
    }

    @Override
    public long quarantinedCount(AccountId account) {
        return readers.read(view -> view.session.number(QUARANTINED_COUNT, id(view, account)));
    }
}
