package io.carillon.simulator.sms;

import java.util.List;

/** An accepted send as the admin routes show it. */
record ReceivedView(
        long taskId,
        String at,
        String account,
        List<String> mobiles,
        String content,
        String sendTime,
        boolean checkContent,
        String extno) {
    static ReceivedView of(AcceptedSend send) {
        return new ReceivedView(
                send.taskId(),
                send.at().toString(),
                send.account(),
                send.numbers().list(),
                send.content(),
                send.sendTime() == null ? null : send.sendTime().toString(),
                send.checkContent(),
                send.extno());
    }
}
