package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.REACH;
import static io.carillon.adapters.store.schema.Tables.SUBSCRIBER;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.Reach;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jooq.impl.DSL;

/** Reads subscribers with those merged into them. */
final class Families {
    static final String MEMBER = Sql.of(Sql.DIALECT
            .select(SUBSCRIBER.OWN, SUBSCRIBER.MERGED_INTO, SUBSCRIBER.CREATED_AT, SUBSCRIBER.UPDATED_AT)
            .from(SUBSCRIBER)
            .where(SUBSCRIBER.ID.eq(Sql.NUMBER)));
    static final String PARTS = Sql.of(Sql.DIALECT
            .select(SUBSCRIBER.ID)
            .from(SUBSCRIBER)
            .where(SUBSCRIBER.MERGED_INTO.eq(Sql.NUMBER))
            .orderBy(SUBSCRIBER.ID));
    private static final String INTO = Sql.of(Sql.DIALECT
            .select(SUBSCRIBER.MERGED_INTO)
            .from(SUBSCRIBER)
            .where(SUBSCRIBER.ID.eq(Sql.NUMBER))
            .and(SUBSCRIBER.MERGED_INTO.isNotNull()));
    static final String REACHES = Sql.of(Sql.DIALECT
            .select(REACH.CHANNEL, REACH.ADDRESS, REACH.CONSENT, REACH.SAID)
            .from(REACH)
            .where(REACH.SUBSCRIBER.eq(Sql.NUMBER)));
    static final String HOLDER = Sql.of(Sql.DIALECT
            .select(REACH.SUBSCRIBER)
            .from(REACH)
            .where(REACH.CHANNEL.eq(Sql.NUMBER))
            .and(REACH.ADDRESS.eq(Sql.TEXT))
            .limit(DSL.inline(1)));
    private static final Consent[] CONSENTS = Consent.values();

    private Families() {}

    /** A subscriber, merged into another or not, with its own parts. */
    static Optional<Family> of(View view, long id) throws SQLException {
        List<Member> members = new ArrayList<>();
        gather(view, id, members);
        return members.isEmpty() ? Optional.empty() : Optional.of(new Family(members));
    }

    /** The whole family to which a subscriber belongs. */
    static Optional<Family> whole(View view, long id) throws SQLException {
        return of(view, head(view.session, id));
    }

    /** The one as whose part a subscriber is shown; itself when it is not merged. */
    static long head(Session session, long id) throws SQLException {
        long head = id;
        for (var into = session.first(INTO, Row::number, id);
                into.isPresent();
                into = session.first(INTO, Row::number, head)) {
            head = into.get();
        }
        return head;
    }

    /** The subscriber whose an address is, merged or not. */
    static Optional<Long> holder(View view, Reach reach) throws SQLException {
        var channel = view.names.find(view.session, reach.channel().value());
        return channel.isEmpty()
                ? Optional.empty()
                : view.session.first(
                        HOLDER, Row::number, channel.get(), reach.address().value());
    }

    /** The one as whose an address is shown. */
    static Optional<Long> owner(View view, Reach reach) throws SQLException {
        var holder = holder(view, reach);
        return holder.isEmpty() ? holder : Optional.of(head(view.session, holder.get()));
    }

    private static void gather(View view, long id, List<Member> members) throws SQLException {
        var member = view.session.first(MEMBER, row -> bare(id, row), id);
        if (member.isPresent()) {
            members.add(member.get().reaching(reaches(view, id)));
            for (long part : view.session.list(PARTS, Row::number, id)) {
                gather(view, part, members);
            }
        }
    }

    private static Member bare(long id, Row row) throws SQLException {
        return new Member(
                id,
                PackedKnowledge.read(row.bytes()),
                Member.noReaches(),
                row.optionalNumber(),
                row.time(),
                row.time());
    }

    private static SortedMap<Reach, Member.Said> reaches(View view, long id) throws SQLException {
        var reaches = Member.noReaches();
        view.session.list(
                REACHES,
                row -> {
                    var reach = new Reach(view.names.channel(view.session, row.number()), new Address(row.text()));
                    var consent = row.optionalNumber().map(c -> CONSENTS[c.intValue()]);
                    return reaches.put(reach, new Member.Said(PackedKnowledge.read(row.bytes()), consent));
                },
                id);
        return reaches;
    }
}
