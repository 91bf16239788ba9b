package io.carillon.adapters.apiusb.client;

import io.carillon.adapters.apiusb.ApiusbSettings;
import io.carillon.adapters.wire.SecretRedactor;
import io.carillon.adapters.wire.Transfer;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.RefusalReason;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.Exchange;
import io.carillon.ports.provider.MessageSender;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sends a content to many members in one request (seed 002, contract apiusb §B7, §B8). */
final class ApiusbSender implements MessageSender {
    private final ApiusbLink link;
    private final ApiusbTokens tokens;
    private final ApiusbSettings settings;
    private final ApiusbTrial trial = new ApiusbTrial();

    ApiusbSender(ApiusbLink link, ApiusbTokens tokens, ApiusbSettings settings) {
        this.link = link;
        this.tokens = tokens;
        this.settings = settings;
    }

    @Override
    public Reply send(Request request) {
        Optional<ApiusbContent> content = ApiusbContent.of(request.content(), settings.textCodec());
        if (content.isEmpty()) {
            Complaint complaint = Complaint.of(
                    "unsupported_content", "texts, HTML, images without a caption, links and custom data can be sent");
            return whole(new SendOutcome.Refused(RefusalReason.INVALID_REQUEST, complaint), Exchange.NONE);
        }
        Map<String, String> fields = fields(request, content.get());
        return tokens.token()
                .fold(token -> send(request, fields, token), failure -> whole(unsent(failure), Exchange.NONE));
    }

    private static Map<String, String> fields(Request request, ApiusbContent content) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                "chat_message_to_uuid",
                request.recipients().stream().map(Address::value).collect(Collectors.joining(",")));
        fields.put("chat_message_data", content.data());
        fields.put("chat_message_type", content.type());
        request.options().get(ApiusbChannel.EXT_DATA).ifPresent(data -> fields.put("ext_data", data));
        return fields;
    }

    private Reply send(Request request, Map<String, String> fields, ApiusbToken token) {
        ApiusbLink.Sent sent = link.send(token, fields);
        Optional<ApiusbReply> reply = ApiusbReply.of(sent.transfer());
        if (reply.isEmpty()) {
            return whole(unreadable(sent.transfer(), token.redactor()), sent.exchange());
        }
        if (reply.get().isSuccess()) {
            trial.passed(token);
            ApiusbReceipt receipt = ApiusbReceipt.of(reply.get().data(), request.recipients());
            return new Reply(receipt.result(), receipt.reference(), Optional.empty(), sent.exchange());
        }
        if (reply.get().refusesTheToken() && tokens.isRenewable()) {
            return whole(withoutThatToken(reply.get(), token), sent.exchange());
        }
        ApiusbErrorCodes.Meaning meaning = ApiusbErrorCodes.of(reply.get());
        SendOutcome outcome = meaning.outcome(reply.get(), token.redactor());
        return meaning.concernsAll() ? each(outcome, request, sent.exchange()) : whole(outcome, sent.exchange());
    }

    /**
     * The token is looked at before the method runs (contract apiusb §B5): nothing was sent, and the engine may send it again
     * with another token.
     */
    private SendOutcome withoutThatToken(ApiusbReply reply, ApiusbToken token) {
        tokens.drop(token);
        SendOutcome blocked = ApiusbErrorCodes.of(reply).outcome(reply, token.redactor());
        return trial.mayRenew(token)
                ? new SendOutcome.Unavailable(
                        Optional.of(Duration.ZERO),
                        new Complaint(
                                "token_refused", Integer.toString(reply.ret()), "another access token is applied for"))
                : blocked;
    }

    private SendOutcome unreadable(Transfer transfer, SecretRedactor redactor) {
        return link.failures(redactor)
                .judge(transfer)
                .orElseGet(() -> new SendOutcome.Undetermined(
                        Complaint.of("unreadable_reply", redactor.excerpt(((Transfer.Replied) transfer).text()))));
    }

    /** Without a token no message was sent, whatever the reason; and none of them is to blame. */
    private static SendOutcome unsent(Answer<ApiusbToken> failure) {
        Complaint complaint = failure.failure().orElseThrow();
        if (failure instanceof Answer.Blocked<ApiusbToken> blocked) {
            AccountFault fault = blocked.fault();
            return new SendOutcome.Blocked(fault, complaint);
        }
        return failure instanceof Answer.Unavailable<ApiusbToken> unavailable
                ? new SendOutcome.Unavailable(unavailable.retryAfter(), complaint)
                : new SendOutcome.Unavailable(Optional.empty(), complaint);
    }

    private static Reply whole(SendOutcome outcome, Exchange exchange) {
        return new Reply(new Result.Whole(outcome), Optional.empty(), Optional.empty(), exchange);
    }

    /** Said of each, it is not looked for by halves. */
    private static Reply each(SendOutcome outcome, Request request, Exchange exchange) {
        Result result = new Result.Each(Collections.nCopies(request.recipients().size(), outcome));
        return new Reply(result, Optional.empty(), Optional.empty(), exchange);
    }
}
