package io.carillon.adapters.sms.client;

import io.carillon.domain.conversation.Address;
import io.carillon.testkit.ReplySourceContract;
import java.util.List;
import java.util.stream.Collectors;

class SmsRepliesContractTest implements SmsUnderContract, ReplySourceContract {

    @Override
    public Address sender() {
        return new Address("13800000000");
    }

    @Override
    public String page(List<String> texts) {
        return texts.stream()
                .map(text ->
                        "<callbox><mobile>+86 13800000000</mobile><taskid>1351722</taskid><content>" + escaped(text)
                                + "</content><receivetime>2017/5/13 13:09:46</receivetime><extno></extno></callbox>")
                .collect(Collectors.joining(
                        "\n", "<?xml version=\"1.0\" encoding=\"utf-8\" ?><returnsms>", "</returnsms>"));
    }

    @Override
    public String nothing() {
        return "<returnsms/>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
