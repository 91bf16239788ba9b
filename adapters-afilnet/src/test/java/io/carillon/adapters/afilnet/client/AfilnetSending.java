package io.carillon.adapters.afilnet.client;

import io.carillon.adapters.afilnet.AfilnetFixtures;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Options;
import io.carillon.ports.provider.MessageSender.Request;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.MessageSenderContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the sender's suite wants, however a request says whose it is. */
interface AfilnetSending extends MessageSenderContract {
    @Override
    default Map<String, String> route() {
        return AfilnetFixtures.WHATSAPP;
    }

    @Override
    default Request request() {
        return new Request(
                List.of(new Address("34600000000")), new Content.Text("hello"), Options.NONE, Optional.empty());
    }

    @Override
    default Behaviour acceptance() {
        return AfilnetFixtures.json("{\"status\":\"SUCCESS\"}");
    }
}
