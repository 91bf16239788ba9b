package io.carillon.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.domain.delivery.SendOutcome;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.Deviation;
import io.carillon.testkit.MessageSenderContract;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The suites are tested by adapters that are wrong in one way each: every flaw must be found, and by the test meant for it. */
class ContractSuitesTest {

    @Test
    void suitesShouldPassASoundAdapter() {
        for (Object suite : new Object[] {
            new SampleContracts.Sender(Flaw.NONE),
            new SampleContracts.Reports(Flaw.NONE),
            new SampleContracts.Replies(Flaw.NONE),
            new SampleContracts.Conversations(Flaw.NONE)
        }) {
            SuiteRun run = SuiteRun.of(suite);
            assertThat(run.failures()).as("%s", suite).isEmpty();
            assertThat(run.executed()).isGreaterThan(20);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SENDS_TWICE, the provider accepts",
        "REPEATS_WHEN_BUSY, the provider is busy",
        "TAKES_SILENCE_FOR_NOT_SENT, the answer never comes",
        "TAKES_ANY_PAGE_FOR_SUCCESS, the answer echoes the request",
        "PUTS_THE_SECRET_IN_THE_ADDRESS, the provider accepts",
        "KEEPS_THE_SECRET_IN_THE_EXCHANGE, the provider accepts",
        "KEEPS_AN_ECHOED_SECRET, the answer echoes the request",
        "PRINTS_THE_SECRET, accountShouldNotShowItsSecret",
        "FORGETS_THE_PATIENCE_ASKED_FOR, senderShouldObeyRetryAfterWhenTheProviderTookNothing",
        "SIGNS_AGAIN, channelShouldNotLengthenAgainWhatItLengthened"
    })
    void senderSuiteShouldFindTheFlaw(Flaw flaw, String test) {
        assertThat(SuiteRun.of(new SampleContracts.Sender(flaw)).failures()).contains(test);
    }

    @ParameterizedTest
    @CsvSource({
        "SENDS_TWICE, pullShouldGiveTheBytesAsTheyCame",
        "REPEATS_WHEN_BUSY, it is busy",
        "PUTS_THE_SECRET_IN_THE_ADDRESS, pullShouldGiveTheBytesAsTheyCame",
        "KEEPS_AN_ECHOED_SECRET, pullShouldKeepNoSecretThatIsEchoed",
        "DROPS_THE_LAST_ROW, readShouldBePureAndDropNothing",
        "TAKES_BROKEN_FOR_EMPTY, readShouldQuarantineEveryBeginningOfADocument",
        "READS_WITHOUT_PURITY, readShouldBePureAndDropNothing"
    })
    void sourceSuitesShouldFindTheFlaw(Flaw flaw, String test) {
        assertThat(SuiteRun.of(new SampleContracts.Reports(flaw)).failures()).contains(test);
        assertThat(SuiteRun.of(new SampleContracts.Replies(flaw)).failures()).contains(test);
        assertThat(SuiteRun.of(new SampleContracts.Conversations(flaw)).failures())
                .contains(test);
    }

    @ParameterizedTest
    @CsvSource({
        "TRIMS_TEXTS, readShouldKeepEveryTextAsItWasWritten",
        "FINGERPRINTS_BY_SENDER_ALONE, readShouldGiveEqualRowsEqualFingerprintsAndOthersNot",
        "FINGERPRINTS_BY_POSITION, readShouldKnowARowAgainWhenItIsHandedOutTwice",
        "LEAVES_THE_SENDER_AS_IT_IS, readShouldNameTheSenderCanonically"
    })
    void replySuiteShouldFindTheFlaw(Flaw flaw, String test) {
        assertThat(SuiteRun.of(new SampleContracts.Replies(flaw)).failures()).contains(test);
    }

    @ParameterizedTest
    @CsvSource({
        "TRIMS_TEXTS, readShouldKeepEveryTextAsItWasWritten",
        "SWAPS_THE_DIRECTION, readShouldTellWhoWroteWhat",
        "LEAVES_THE_SENDER_AS_IT_IS, readShouldNameTheOtherSideCanonically",
        "NAMES_MESSAGES_BY_WORDS, readShouldGiveEveryMessageAnIdOfItsOwn",
        "NAMES_MESSAGES_BY_POSITION, readShouldKnowAMessageAgainWhereverItIsListed",
        "LISTS_AS_IT_COMES, readShouldListTheOldestFirstWhateverTheProviderDoes",
        "ASKS_AGAIN_FOR_UNREAD, everyListShouldNeedOneRequestWithoutASecret"
    })
    void conversationSuiteShouldFindTheFlaw(Flaw flaw, String test) {
        assertThat(SuiteRun.of(new SampleContracts.Conversations(flaw)).failures())
                .contains(test);
    }

    @Test
    void reportSuiteShouldFindSwappedEvidence() {
        assertThat(SuiteRun.of(new SampleContracts.Reports(Flaw.SWAPS_THE_EVIDENCE))
                        .failures())
                .containsExactly("readShouldGiveTheReportsInTheirOrder");
    }

    @Test
    void suiteShouldTakeADeclaredDeviationAndNoOther() {
        String reason = "The provider documents that it closes without an answer when it took nothing";
        Deviation silence = new Deviation("the answer never comes", SendOutcome.Unavailable.class, reason);
        assertThat(SuiteRun.of(new Deviating(silence)).failures())
                .doesNotContain("the answer never comes", "deviationsShouldNameRowsOfTheSuite")
                .contains("the connection drops after reading");
        Deviation unheardOf = new Deviation("there is no such row", SendOutcome.Unavailable.class, reason);
        assertThat(SuiteRun.of(new Deviating(unheardOf)).failures()).contains("deviationsShouldNameRowsOfTheSuite");
        assertThatThrownBy(() -> new Deviation("it forbids", SendOutcome.Refused.class, " because "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** An adapter that takes silence for "not sent", and says so. */
    record Deviating(Deviation deviation) implements MessageSenderContract {
        private static final SampleContracts.Sender SOUND = new SampleContracts.Sender(Flaw.TAKES_SILENCE_FOR_NOT_SENT);

        @Override
        public Set<Deviation> deviations() {
            return Set.of(deviation);
        }

        @Override
        public io.carillon.ports.provider.ProviderAccount open(
                URI baseUrl, io.carillon.ports.provider.Secret secret, Duration timeout) {
            return SOUND.open(baseUrl, secret, timeout);
        }

        @Override
        public io.carillon.ports.provider.MessageSender.Request request() {
            return SOUND.request();
        }

        @Override
        public Behaviour acceptance() {
            return SOUND.acceptance();
        }
    }
}
