package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.UNMATCHED_REPORT;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.IntakeQueries.Unmatched;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Reports that wait for their delivery. */
final class UnmatchedReports {
    private static final String INSERT = Sql.insert(UNMATCHED_REPORT);
    private static final String BY_ID = select(UNMATCHED_REPORT.ID.eq(Sql.NUMBER));
    static final String BY_REFERENCE =
            select(UNMATCHED_REPORT.ACCOUNT.eq(Sql.NUMBER).and(UNMATCHED_REPORT.REFERENCE.eq(Sql.TEXT)));
    static final String BY_ADDRESS =
            select(UNMATCHED_REPORT.ACCOUNT.eq(Sql.NUMBER).and(UNMATCHED_REPORT.ADDRESS.eq(Sql.TEXT)));
    private static final String DELETE =
            Sql.of(Sql.DIALECT.deleteFrom(UNMATCHED_REPORT).where(UNMATCHED_REPORT.ID.eq(Sql.NUMBER)));
    private static final String COUNT = Sql.of(
            Sql.DIALECT.select(DSL.count()).from(UNMATCHED_REPORT).where(UNMATCHED_REPORT.ACCOUNT.eq(Sql.NUMBER)));
    private static final Evidence[] EVIDENCES = Evidence.values();

    private UnmatchedReports() {}

    private static String select(Condition condition) {
        return Sql.of(Sql.DIALECT
                .select(UNMATCHED_REPORT.fields())
                .from(UNMATCHED_REPORT)
                .where(condition));
    }

    static void keep(Workspace workspace, AccountId account, DeliveryReport report, Instant at) throws SQLException {
        workspace.session.update(
                INSERT,
                workspace.nextUnmatched(),
                workspace.id(account),
                report.reference().map(ProviderReference::value).orElse(null),
                report.address().map(Address::value).orElse(null),
                report.evidence(),
                report.providerCode(),
                report.detail().orElse(null),
                Times.micros(report.occurredAt()),
                Times.micros(at));
    }

    static Optional<Unmatched> find(Session session, long id) throws SQLException {
        return session.first(BY_ID, UnmatchedReports::read, id);
    }

    static void delete(Session session, long id) throws SQLException {
        session.update(DELETE, id);
    }

    static long count(Session session, long account) throws SQLException {
        return session.number(COUNT, account);
    }

    /** Those that carry one of the references or concern one of the addresses, oldest first. */
    static List<Unmatched> concerning(
            Session session, long account, Collection<ProviderReference> references, Collection<Address> addresses)
            throws SQLException {
        Map<Long, Unmatched> found = new TreeMap<>();
        for (ProviderReference reference : references) {
            session.list(BY_REFERENCE, UnmatchedReports::read, account, reference.value())
                    .forEach(u -> found.put(u.id(), u));
        }
        for (Address address : addresses) {
            session.list(BY_ADDRESS, UnmatchedReports::read, account, address.value())
                    .forEach(u -> found.put(u.id(), u));
        }
        return List.copyOf(found.values());
    }

    private static Unmatched read(Row row) throws SQLException {
        long id = row.number();
        row.skip(1);
        var report = new DeliveryReport(
                row.optionalText().map(ProviderReference::new),
                row.optionalText().map(Address::new),
                row.oneOf(EVIDENCES),
                row.text(),
                row.optionalText(),
                row.optionalTime());
        return new Unmatched(id, report, row.time());
    }
}
