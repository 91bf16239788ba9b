package io.carillon.adapters.afilnet.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** User {@code demo} with channel whatsapp/100 and one chat with 34600000000. */
final class OneChannelBackend implements AfilnetBackend, AfilnetSession {
    static final AfilnetRoute ROUTE = new AfilnetRoute("whatsapp", "100");
    static final String CUSTOMER = "34600000000";

    final List<AfilnetSubmission> taken = new ArrayList<>();
    final List<AfilnetMessage> rows = new ArrayList<>();
    final List<AfilnetChannel> channels = new ArrayList<>(List.of(new AfilnetChannel("whatsapp", "100", "Support")));
    AfilnetQuery lastQuery;

    @Override
    public Optional<AfilnetSession> login(AfilnetCredentials credentials) {
        boolean fits = credentials.equals(new AfilnetCredentials("demo", "demo", "127.0.0.1"));
        return fits ? Optional.of(this) : Optional.empty();
    }

    @Override
    public List<AfilnetChannel> channels() {
        return channels;
    }

    @Override
    public Optional<AfilnetError> send(AfilnetSubmission submission) {
        Optional<AfilnetError> objection = objection(submission.route(), submission.destination());
        boolean opens = submission.file().isEmpty() && objection.equals(Optional.of(AfilnetError.CHAT_NOT_FOUND));
        if (objection.isEmpty() || opens) {
            taken.add(submission);
            return Optional.empty();
        }
        return objection;
    }

    @Override
    public AfilnetRows list(AfilnetQuery query) {
        lastQuery = query;
        String destination = query.kind() == AfilnetQuery.Kind.CHATS ? CUSTOMER : query.destination();
        return objection(query.route(), destination)
                .<AfilnetRows>map(AfilnetRows.Missing::new)
                .orElseGet(() -> new AfilnetRows.Found(rows));
    }

    private static Optional<AfilnetError> objection(AfilnetRoute route, String destination) {
        if (!route.equals(ROUTE)) {
            return Optional.of(AfilnetError.CHANNEL_NOT_FOUND);
        }
        return destination.equals(CUSTOMER) ? Optional.empty() : Optional.of(AfilnetError.CHAT_NOT_FOUND);
    }
}
