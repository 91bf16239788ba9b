package io.carillon.adapters.apiusb.client;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Options;
import io.carillon.ports.provider.MessageSender.Request;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.MessageSenderContract;
import java.util.List;
import java.util.Optional;

class ApiusbSenderContractTest implements ApiusbUnderContract, MessageSenderContract {

    @Override
    public Request request() {
        return new Request(
                List.of(new Address("12345678123456781234567812345678")),
                new Content.Text("hello"),
                Options.NONE,
                Optional.empty());
    }

    @Override
    public Behaviour acceptance() {
        return Behaviour.xml("{\"ret\":200,\"data\":{\"item\":[{\"other_uuid\":\"12345678123456781234567812345678\","
                + "\"chat_message_id\":\"2\"}],\"id\":\"2\"},\"msg\":\"\"}");
    }
}
