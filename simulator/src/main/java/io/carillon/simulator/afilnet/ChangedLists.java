package io.carillon.simulator.afilnet;

import io.carillon.adapters.afilnet.server.AfilnetBackend;
import io.carillon.adapters.afilnet.server.AfilnetChannel;
import io.carillon.adapters.afilnet.server.AfilnetCredentials;
import io.carillon.adapters.afilnet.server.AfilnetError;
import io.carillon.adapters.afilnet.server.AfilnetQuery;
import io.carillon.adapters.afilnet.server.AfilnetRows;
import io.carillon.adapters.afilnet.server.AfilnetSession;
import io.carillon.adapters.afilnet.server.AfilnetSubmission;
import io.carillon.simulator.fault.Drawn;
import java.util.List;
import java.util.Optional;

/** The web chat as one request sees it whose messages are duplicated, reordered or lost. Messages stay: later ones come anyway. */
record ChangedLists(WebChat webChat, Drawn drawn) implements AfilnetBackend {
    @Override
    public Optional<AfilnetSession> login(AfilnetCredentials credentials) {
        return webChat.open(credentials).map(account -> new Session(account, drawn));
    }

    private record Session(Account account, Drawn drawn) implements AfilnetSession {
        @Override
        public List<AfilnetChannel> channels() {
            return account.channels();
        }

        @Override
        public Optional<AfilnetError> send(AfilnetSubmission submission) {
            return account.send(submission);
        }

        @Override
        public AfilnetRows list(AfilnetQuery query) {
            return account.list(query)
                    .fold(
                            found -> new AfilnetRows.Found(
                                    drawn.onRows(found.messages()).now()),
                            missing -> missing);
        }
    }
}
