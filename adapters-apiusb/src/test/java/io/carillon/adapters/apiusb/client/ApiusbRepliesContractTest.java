package io.carillon.adapters.apiusb.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.domain.conversation.Address;
import io.carillon.testkit.ReplySourceContract;
import java.util.List;

class ApiusbRepliesContractTest implements ApiusbUnderContract, ReplySourceContract {
    private static final String MEMBER = "12345678123456781234567812345678";

    @Override
    public Address sender() {
        return new Address(MEMBER);
    }

    @Override
    public String page(List<String> texts) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode().put("ret", 200);
        var items = reply.putObject("data").putArray("items");
        for (String text : texts) {
            items.addObject()
                    .put("id", text.hashCode() & 0xffff)
                    .put("uuid", "HTogSDnO9kHwjBVkv8La7eQ4ehI0BVhx")
                    .put("chat_message_to_uuid", MEMBER)
                    .put("chat_message_type", "text")
                    .put("chat_message_data", text)
                    .put("chat_message_is_read", 0)
                    .put("chat_message_io", "out")
                    .put("add_time", "2020-07-03 11:35:44");
        }
        return reply.put("msg", "").toString();
    }

    @Override
    public String nothing() {
        return "{\"ret\":200,\"data\":{\"items\":[]},\"msg\":\"\"}";
    }
}
