package io.carillon.simulator.apiusb;

import io.carillon.adapters.apiusb.server.ApiusbAdmission;
import io.carillon.adapters.apiusb.server.ApiusbApplication;
import io.carillon.adapters.apiusb.server.ApiusbRefusal;
import io.carillon.adapters.apiusb.server.ApiusbSent;
import io.carillon.adapters.apiusb.server.ApiusbService;
import io.carillon.adapters.apiusb.server.ApiusbSubmission;
import io.carillon.adapters.apiusb.server.ApiusbToken;
import io.carillon.simulator.fault.Drawn;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The platform's state, all of it in memory. Safe for many threads. */
final class ApiusbPlatform {
    private final Clock clock;
    private final ApiusbScript script;
    private final ApiusbSettings initial;
    private final Tokens tokens;
    private final MessageBox box;
    private final Customers customers = new Customers();
    private final ReceivedCalls received = new ReceivedCalls();
    private final MemberList members = new MemberList();
    private final Map<String, AppState> apps = new ConcurrentSkipListMap<>();
    private final AtomicLong calls = new AtomicLong();

    private volatile ApiusbSettings settings;

    ApiusbPlatform(ApiusbScript script, Clock clock) {
        this.clock = clock;
        this.script = script;
        this.initial = script.settings().over(ApiusbSettings.defaults());
        this.settings = initial;
        this.tokens = new Tokens(clock);
        this.box = new MessageBox(clock);
        begin();
    }

    /** The key is looked for first: who asks without a known one learns nothing else. */
    Optional<ApiusbToken> applyToken(ApiusbApplication application) {
        return Optional.ofNullable(apps.get(application.appKey()))
                .filter(AppState::enabled)
                .filter(app -> app.appSecret().equals(application.appSecret()))
                .map(app -> tokens.issue(app, application.uid()));
    }

    ApiusbAdmission admit(String token, Drawn drawn) {
        String appKey = Tokens.appKey(token).orElse("");
        return refusal(token, appKey)
                .<ApiusbAdmission>map(ApiusbAdmission.Denied::new)
                .orElseGet(() -> new ApiusbAdmission.Admitted(new ApiusbCaller(this, appKey, drawn)));
    }

    /** Token, application, user: in this order, as the numbers of the errors are. */
    private Optional<ApiusbRefusal> refusal(String token, String appKey) {
        if (!settings.tokenRequired()) {
            return Optional.empty();
        }
        AppState app = apps.get(appKey);
        if (app == null) {
            return Optional.of(appKey.isEmpty() ? ApiusbRefusal.BAD_TOKEN : ApiusbRefusal.UNKNOWN_APP);
        }
        if (!tokens.isGood(token, app)) {
            return Optional.of(ApiusbRefusal.BAD_TOKEN);
        }
        if (!app.enabled()) {
            return Optional.of(ApiusbRefusal.UNKNOWN_APP);
        }
        return app.userAllowed() ? Optional.empty() : Optional.of(ApiusbRefusal.NOT_LOGGED_IN);
    }

    /** One call at a time, so that the order of the ids is that of the calls. */
    synchronized List<ApiusbSent> send(ApiusbSubmission submission, String app) {
        Instant now = clock.instant();
        List<ApiusbSent> sent = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String uuid : submission.uuids()) {
            if (members.knows(uuid)) {
                sent.add(new ApiusbSent(uuid, box.sent(uuid, submission.type(), submission.data(), settings)));
                customers.answers(uuid, submission.data(), now).forEach(box::expect);
            } else {
                unknown.add(uuid);
            }
        }
        if (!sent.isEmpty() || submission.service() == ApiusbService.BULK_SEND) {
            received.add(kept(submission, app, now, sent, unknown), settings);
        }
        return sent;
    }

    private ReceivedCall kept(
            ApiusbSubmission submission, String app, Instant now, List<ApiusbSent> sent, List<String> unknown) {
        return new ReceivedCall(
                calls.incrementAndGet(),
                now.toString(),
                app,
                submission.service().word(),
                submission.uuids(),
                unknown,
                sent.stream().map(ApiusbSent::id).toList(),
                submission.type(),
                submission.data(),
                submission.extData());
    }

    void write(List<Written> messages) {
        Instant now = clock.instant();
        messages.forEach(message -> box.expect(message.from(now)));
    }

    Tokens tokens() {
        return tokens;
    }

    MessageBox box() {
        return box;
    }

    Customers customers() {
        return customers;
    }

    ReceivedCalls received() {
        return received;
    }

    MemberList members() {
        return members;
    }

    List<AppState> apps() {
        return List.copyOf(apps.values());
    }

    Optional<AppState> app(String key) {
        return Optional.ofNullable(apps.get(key));
    }

    void put(AppState app) {
        apps.put(app.appKey(), app);
    }

    void removeApp(String key) {
        apps.remove(key);
    }

    ApiusbSettings settings() {
        return settings;
    }

    synchronized void change(SettingsPatch patch) {
        settings = patch.over(settings);
    }

    /** Ids of messages go on: one never names two. */
    synchronized void reset() {
        settings = initial;
        apps.clear();
        members.clear();
        customers.clear();
        box.reset();
        received.reset();
        calls.set(0);
        begin();
    }

    private void begin() {
        put(AppState.demo());
        script.apps().forEach(this::put);
        script.members().forEach(members::put);
        customers.add(script.people().customers());
        write(script.people().messages());
    }
}
