package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.carillon.adapters.wire.server.WireReply;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The answer in GBK; the provider has handled the request.
 *
 * @param declared whether Content-Type and XML declaration say so (yes when absent); otherwise they still say UTF-8
 */
@JsonTypeName("gbk")
record GbkAnswer(Boolean declared) implements Fault {
    private static final Charset GBK = Charset.forName("GBK");

    GbkAnswer {
        declared = declared == null || declared;
    }

    @Override
    public Answer applyTo(Answer answer, Target target) {
        WireReply reply = answer.reply();
        if (reply.contentType().endsWith("charset=gb2312")) {
            return answer;
        }
        String text = new String(reply.body(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        if (!declared) {
            return answer.withBody(text.getBytes(GBK));
        }
        byte[] body =
                text.replaceFirst("encoding=\"utf-8\"", "encoding=\"gb2312\"").getBytes(GBK);
        String type = reply.contentType().replace("charset=utf-8", "charset=gb2312");
        return answer.withReply(new WireReply(reply.status(), type, body, reply.headers()));
    }
}
