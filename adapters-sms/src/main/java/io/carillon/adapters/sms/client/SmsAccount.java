package io.carillon.adapters.sms.client;

import io.carillon.adapters.sms.SmsSettings;
import io.carillon.ports.provider.AccountContext;
import io.carillon.ports.provider.BalanceSource;
import io.carillon.ports.provider.ContentScreening;
import io.carillon.ports.provider.Probe;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.ProviderChannel;
import io.carillon.ports.provider.ReplySource;
import io.carillon.ports.provider.ReportSource;
import java.util.Map;
import java.util.Optional;

/** An account of the sms.aspx family: one channel, balance, screening, reports, replies. */
public final class SmsAccount implements ProviderAccount {
    private final SmsLink link;
    private final SmsChannel channel;
    private final SmsReports reports;
    private final SmsReplies replies;
    private final SmsBalance balance;
    private final SmsScreening screening;

    private SmsAccount(SmsLink link, SmsSettings settings, AccountContext context) {
        this.link = link;
        this.channel = new SmsChannel(settings, link);
        this.reports = new SmsReports(link, settings);
        this.replies = new SmsReplies(link, settings);
        this.balance = new SmsBalance(link, settings, context.clock());
        this.screening = new SmsScreening(link);
    }

    /** Opens nothing on the network. */
    public static SmsAccount open(SmsSettings settings, AccountContext context) {
        return new SmsAccount(new SmsLink(settings, context.clock()), settings, context);
    }

    @Override
    public ProviderChannel channel(Map<String, String> route) {
        if (!route.isEmpty()) {
            throw new IllegalArgumentException(
                    "an sms account has one channel; unknown: " + String.join(", ", route.keySet()));
        }
        return channel;
    }

    @Override
    public Optional<BalanceSource> balance() {
        return Optional.of(balance);
    }

    @Override
    public Optional<ContentScreening> screening() {
        return Optional.of(screening);
    }

    @Override
    public Optional<ReportSource> reports() {
        return Optional.of(reports);
    }

    @Override
    public Optional<ReplySource> replies() {
        return Optional.of(replies);
    }

    @Override
    public Probe probe() {
        return new SmsProbe(balance);
    }

    @Override
    public void close() {
        link.close();
    }
}
