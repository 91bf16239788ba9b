package io.carillon.testkit.store;

import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.batch;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.Admission;
import io.carillon.ports.store.IdempotencyKeys;
import io.carillon.ports.store.Store;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Idempotency keys. */
public interface IdempotencyContract extends StoreUnderTest {
    private static IdempotencyKeys.Entry entry(String subject) {
        return new IdempotencyKeys.Entry("key-1", "print", 202, subject, NOW);
    }

    @Test
    default void acceptShouldKeepNothingWhenTheKeyIsTaken() {
        Store store = open();
        done(store.ledger().accept(message(1, aText("x")), Optional.of(entry("msg_1"))));
        Store again = reopen(store);
        assertThat(done(again.ledger().accept(message(2, aText("x")), Optional.of(entry("msg_2")))))
                .isEqualTo(new Admission.KeyTaken(entry("msg_1")));
        assertThat(done(again.ledger().accept(batch(1, 100, 2), Optional.of(entry("bat_1")))))
                .isEqualTo(new Admission.KeyTaken(entry("msg_1")));
        assertThat(again.messages().message(new MessageId(2))).isEmpty();
        assertThat(again.messages().message(new MessageId(100))).isEmpty();
        assertThat(again.log().lastPosition()).isEqualTo(2);
    }

    @Test
    default void keepShouldLetTheFirstEntryStandWhenTheKeyIsUsedAgain() {
        Store store = open();
        done(store.idempotencyKeys().keep(entry("first")));
        done(store.idempotencyKeys().keep(entry("second")));
        assertThat(store.idempotencyKeys().find("key-1")).contains(entry("first"));
    }

    @Test
    default void forgetShouldDropOnlyWhatIsOlder() {
        Store store = open();
        done(store.idempotencyKeys().keep(entry("first")));
        done(store.idempotencyKeys().forgetBefore(NOW));
        assertThat(store.idempotencyKeys().find("key-1")).isPresent();
        done(store.idempotencyKeys().forgetBefore(NOW.plusNanos(1000)));
        assertThat(store.idempotencyKeys().find("key-1")).isEmpty();
    }
}
