package io.carillon.adapters.sms.client;

import io.carillon.adapters.sms.SmsSettings;
import io.carillon.domain.conversation.AddressFormat;
import io.carillon.domain.message.OptionRule;
import io.carillon.ports.provider.Capabilities;
import io.carillon.ports.provider.MessageSender;
import io.carillon.ports.provider.ProviderChannel;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The one channel of an account. */
final class SmsChannel implements ProviderChannel {
    static final String CHECK_CONTENT = "checkcontent";
    static final String EXTENSION = "extno";
    static final String SCHEDULE = "schedule";

    private static final List<OptionRule> OPTIONS = List.of(
            OptionRule.flag(CHECK_CONTENT, "Let the provider refuse the message when it holds forbidden words"),
            OptionRule.text(
                    EXTENSION,
                    "[0-9]{1,10}",
                    "Digits appended to the sender's number, by which replies are told apart"),
            OptionRule.choice(
                    SCHEDULE,
                    List.of("provider"),
                    "Hand the message over at once and let the provider send it at send_at"));

    private static final Pattern SIGNATURE = Pattern.compile("【[^【】]+】");

    private final Capabilities capabilities;
    private final boolean chinese;
    private final AddressFormat addressFormat;
    private final SmsSignature signature;
    private final MessageSender sender;

    SmsChannel(SmsSettings settings, SmsLink link) {
        int room = settings.maxTextLength() - settings.signature().orElse("").length();
        this.capabilities = new Capabilities(Set.of("text"), settings.maxRecipients(), true, room, OPTIONS);
        this.addressFormat = new SmsAddressFormat(settings.country());
        this.chinese = settings.country().equals("CN");
        this.signature = SmsSignature.of(settings);
        this.sender = new SmsSender(link, settings);
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public AddressFormat addressFormat() {
        return addressFormat;
    }

    @Override
    public String asSent(String text) {
        return signature.on(text);
    }

    /** A missing signature may be answered with success and never be delivered (contract sms §B8). */
    @Override
    public List<String> warnings(String text) {
        boolean signed = SIGNATURE.matcher(asSent(text)).find();
        return chinese && !signed
                ? List.of("the text has no signature in 【】; many carriers in China do not deliver it then")
                : List.of();
    }

    @Override
    public MessageSender sender() {
        return sender;
    }
}
