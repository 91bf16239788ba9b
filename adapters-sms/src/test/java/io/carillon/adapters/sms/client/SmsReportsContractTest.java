package io.carillon.adapters.sms.client;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.message.ProviderReference;
import io.carillon.testkit.ReportSourceContract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class SmsReportsContractTest implements SmsUnderContract, ReportSourceContract {

    @Override
    public String page() {
        return "<?xml version=\"1.0\" encoding=\"utf-8\" ?>\n<returnsms>\n"
                + "<statusbox><mobile>13800000000</mobile><taskid>1212</taskid><status>10</status>"
                + "<receivetime>2021-12-02 22:12:11</receivetime></statusbox>\n"
                + "<statusbox><mobile>13900000000</mobile><taskid>1212</taskid><status>20</status>"
                + "<receivetime>2021-12-02 22:12:11</receivetime></statusbox>\n</returnsms>";
    }

    @Override
    public List<DeliveryReport> reports() {
        return List.of(
                report("13800000000", Evidence.DELIVERED, "10"), report("13900000000", Evidence.UNDELIVERED, "20"));
    }

    @Override
    public String nothing() {
        return "<returnsms></returnsms>";
    }

    private static DeliveryReport report(String mobile, Evidence evidence, String status) {
        return new DeliveryReport(
                Optional.of(new ProviderReference("1212")),
                Optional.of(new Address(mobile)),
                evidence,
                status,
                Optional.empty(),
                Optional.of(Instant.parse("2021-12-02T14:12:11Z")));
    }
}
