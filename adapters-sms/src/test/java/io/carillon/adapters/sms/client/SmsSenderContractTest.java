package io.carillon.adapters.sms.client;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Options;
import io.carillon.ports.provider.MessageSender.Request;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.MessageSenderContract;
import java.util.List;
import java.util.Optional;

class SmsSenderContractTest implements SmsUnderContract, MessageSenderContract {

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
}
