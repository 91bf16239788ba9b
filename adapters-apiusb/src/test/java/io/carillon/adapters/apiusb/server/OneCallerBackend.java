package io.carillon.adapters.apiusb.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers as a test wants it to and remembers what it was asked. */
final class OneCallerBackend implements ApiusbBackend, ApiusbSession {
    static final Instant EXPIRY = Instant.ofEpochSecond(1_683_881_520);

    final List<ApiusbSubmission> taken = new ArrayList<>();
    final List<ApiusbMessageQuery> queries = new ArrayList<>();
    final List<ApiusbMessage> messages = new ArrayList<>();
    ApiusbRefusal refusal;
    ApiusbApplication application;
    String token;

    @Override
    public Optional<ApiusbToken> applyToken(ApiusbApplication asking) {
        application = asking;
        return asking.appSecret().equals("demo") ? Optional.of(new ApiusbToken("ey/J", EXPIRY)) : Optional.empty();
    }

    @Override
    public ApiusbAdmission admit(String accessToken) {
        token = accessToken;
        return refusal == null ? new ApiusbAdmission.Admitted(this) : new ApiusbAdmission.Denied(refusal);
    }

    @Override
    public boolean knows(String uuid) {
        return !uuid.startsWith("unknown");
    }

    @Override
    public List<ApiusbSent> send(ApiusbSubmission submission) {
        taken.add(submission);
        List<ApiusbSent> sent = new ArrayList<>();
        submission.uuids().stream()
                .filter(this::knows)
                .forEach(uuid -> sent.add(new ApiusbSent(uuid, sent.size() + 2)));
        return sent;
    }

    @Override
    public List<ApiusbMessage> messages(ApiusbMessageQuery query) {
        queries.add(query);
        return messages;
    }

    @Override
    public List<ApiusbMessage> allMessages(long page, int perPage) {
        return messages;
    }
}
