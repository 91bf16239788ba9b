package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.REACH;
import static io.carillon.adapters.store.schema.Tables.SUBSCRIBER;

import io.carillon.adapters.store.Member.Said;
import io.carillon.domain.subscriber.Reach;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes subscribers: the rows in which what is now differs from what was. */
final class SubscriberRows {
    private static final String INSERT = Sql.insert(SUBSCRIBER);
    private static final String DELETE =
            Sql.of(Sql.DIALECT.deleteFrom(SUBSCRIBER).where(SUBSCRIBER.ID.eq(Sql.NUMBER)));
    private static final String INSERT_REACH = Sql.insert(REACH);
    private static final String DELETE_REACH = Sql.of(
            Sql.DIALECT.deleteFrom(REACH).where(REACH.CHANNEL.eq(Sql.NUMBER)).and(REACH.ADDRESS.eq(Sql.TEXT)));

    private final Workspace workspace;
    private final Session session;

    SubscriberRows(Workspace workspace) {
        this.workspace = workspace;
        this.session = workspace.session;
    }

    /** What a member's row holds. */
    private record Kept(Member member, String search) {}

    void replace(List<Family> before, List<Family> after) throws SQLException {
        Map<Long, Kept> old = kept(before);
        Map<Long, Kept> now = kept(after);
        for (Kept kept : old.values()) {
            if (!kept.equals(now.get(kept.member().id()))) {
                delete(kept.member(), now.get(kept.member().id()));
            }
        }
        for (Kept kept : now.values()) {
            if (!kept.equals(old.get(kept.member().id()))) {
                insert(kept, old.get(kept.member().id()));
            }
        }
        SubscriberKeys.replace(session, before, after);
    }

    /** Only whoever is listed can be searched for. */
    private static Map<Long, Kept> kept(List<Family> families) {
        Map<Long, Kept> kept = new HashMap<>();
        for (Family family : families) {
            family.members().forEach(m -> kept.put(m.id(), new Kept(m, null)));
            if (family.head().into().isEmpty()) {
                kept.put(family.head().id(), new Kept(family.head(), family.search()));
            }
        }
        return kept;
    }

    private void delete(Member member, Kept next) throws SQLException {
        session.update(DELETE, member.id());
        for (var reach : member.reaches().entrySet()) {
            if (!isSame(reach, next)) {
                var at = reach.getKey();
                session.update(
                        DELETE_REACH, workspace.id(at.channel()), at.address().value());
            }
        }
    }

    private void insert(Kept kept, Kept previous) throws SQLException {
        Member member = kept.member();
        session.update(
                INSERT,
                member.id(),
                member.into().orElse(null),
                Times.micros(member.createdAt()),
                Times.micros(member.updatedAt()),
                kept.search(),
                PackedKnowledge.of(member.own()));
        for (var reach : member.reaches().entrySet()) {
            if (!isSame(reach, previous)) {
                var at = reach.getKey();
                session.update(
                        INSERT_REACH,
                        workspace.id(at.channel()),
                        at.address().value(),
                        member.id(),
                        reach.getValue().consent().orElse(null),
                        PackedKnowledge.of(reach.getValue().knowledge()));
            }
        }
    }

    private static boolean isSame(Map.Entry<Reach, Said> reach, Kept other) {
        return other != null && reach.getValue().equals(other.member().reaches().get(reach.getKey()));
    }
}
