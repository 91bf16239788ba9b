package io.carillon.adapters.jetchat.client;

import io.carillon.adapters.jetchat.JetchatFixtures;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Options;
import io.carillon.ports.provider.MessageSender.Request;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.MessageSenderContract;
import java.util.List;
import java.util.Optional;

class JetchatSenderContractTest implements JetchatUnderContract, MessageSenderContract {

    @Override
    public Request request() {
        return new Request(List.of(new Address("f123u111")), new Content.Text("hello"), Options.NONE, Optional.empty());
    }

    @Override
    public Behaviour acceptance() {
        return JetchatFixtures.json(JetchatFixtures.OK);
    }
}
