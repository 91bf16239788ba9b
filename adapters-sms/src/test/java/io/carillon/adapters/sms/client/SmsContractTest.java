package io.carillon.adapters.sms.client;

import static io.carillon.adapters.sms.SmsFixtures.anAccountAt;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Options;
import io.carillon.ports.provider.MessageSender.Request;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.Secret;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.MessageSenderContract;
import io.carillon.testkit.ReportSourceContract;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class SmsContractTest implements MessageSenderContract, ReportSourceContract {

    @Override
    public ProviderAccount open(URI baseUrl, Secret secret, Duration timeout) {
        return anAccountAt(baseUrl).password(secret).timeout(timeout).open();
    }

    @Override
    public Request request() {
        return new Request(
                List.of(new Address("13800000000")), new Content.Text("hello"), Options.NONE, Optional.empty());
    }

    @Override
    public Behaviour acceptance() {
        return Behaviour.xml(
                "<returnsms><returnstatus>Success</returnstatus><message>ok</message><remainpoint>1490</remainpoint>"
                        + "<taskID>885</taskID><successCounts>1</successCounts></returnsms>");
    }

    @Override
    public String reports() {
        return "<?xml version=\"1.0\" encoding=\"utf-8\" ?>\n<returnsms>\n"
                + "<statusbox><mobile>13800000000</mobile><taskid>1212</taskid><status>10</status>"
                + "<receivetime>2021-12-02 22:12:11</receivetime></statusbox>\n"
                + "<statusbox><mobile>13900000000</mobile><taskid>1212</taskid><status>20</status>"
                + "<receivetime>2021-12-02 22:12:11</receivetime></statusbox>\n</returnsms>";
    }

    @Override
    public String nothing() {
        return "<returnsms></returnsms>";
    }
}
