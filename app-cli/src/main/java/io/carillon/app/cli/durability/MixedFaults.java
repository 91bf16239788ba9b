package io.carillon.app.cli.durability;

/** What goes wrong at the providers unless somebody brings a script: a little of everything that leaves what was sent unclear. */
final class MixedFaults {
    /** Pages of reports and replies are cut only before they are given away: what a provider loses itself proves nothing of us. */
    static final String SCRIPT = """
            faults:
              - {provider: sms, interface: send, fault: drop-after, probability: 0.01}
              - {provider: sms, interface: send, fault: drop-before, probability: 0.005}
              - {provider: sms, interface: send, fault: status, status: 503, probability: 0.005}
              - {provider: sms, interface: send, fault: too-many-requests, retry_after: 1, probability: 0.002}
              - {provider: sms, interface: send, fault: malformed, style: garbage, probability: 0.004}
              - {provider: sms, interface: send, fault: truncate, probability: 0.003}
              - {provider: sms, interface: send, fault: hang, probability: 0.001}
              - {provider: sms, interface: send, fault: delay, delay_ms: 80, probability: 0.05}
              - {provider: sms, interface: status, fault: duplicate, probability: 0.1}
              - {provider: sms, interface: status, fault: duplicate, later: true, probability: 0.05}
              - {provider: sms, interface: status, fault: reorder, probability: 0.2}
              - {provider: sms, interface: status, fault: drop-before, probability: 0.05}
              - {provider: sms, interface: upstream, fault: duplicate, later: true, probability: 0.05}
              - {provider: sms, interface: upstream, fault: reorder, probability: 0.2}
              - {provider: sms, interface: upstream, fault: drop-before, probability: 0.05}
              - {provider: afilnet, interface: sendmessage, fault: drop-after, probability: 0.02}
              - {provider: afilnet, interface: sendmessage, fault: drop-before, probability: 0.02}
              - {provider: afilnet, interface: sendmessage, fault: status, status: 503, probability: 0.01}
              - {provider: afilnet, interface: sendmessage, fault: malformed, style: garbage, probability: 0.01}
              - {provider: afilnet, interface: getmessages, fault: drop-before, probability: 0.01}
              - {provider: afilnet, interface: getmessages, fault: delay, delay_ms: 50, probability: 0.05}
              - {provider: apiusb, interface: BulkSend, fault: drop-after, probability: 0.02}
              - {provider: apiusb, interface: BulkSend, fault: drop-before, probability: 0.01}
              - {provider: apiusb, interface: BulkSend, fault: status, status: 503, probability: 0.01}
              - {provider: apiusb, interface: BulkSend, fault: malformed, style: garbage, probability: 0.01}
              - {provider: apiusb, interface: GetAllMessageList, fault: reorder, probability: 0.1}
              - {provider: jetchat, interface: send-text, fault: drop-after, probability: 0.02}
              - {provider: jetchat, interface: send-text, fault: drop-before, probability: 0.02}
              - {provider: jetchat, interface: send-text, fault: status, status: 503, probability: 0.01}
              - {provider: jetchat, interface: chat-messages, fault: drop-before, probability: 0.01}
            """;

    private MixedFaults() {}
}
