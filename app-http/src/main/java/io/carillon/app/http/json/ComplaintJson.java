package io.carillon.app.http.json;

import io.carillon.domain.delivery.Complaint;
import java.io.IOException;

/** {@code error{code, detail, provider_code}}. */
final class ComplaintJson {
    private ComplaintJson() {}

    static void members(Complaint complaint, JsonOutput out) throws IOException {
        out.text("code", complaint.code());
        out.text("detail", complaint.detail());
        out.text("provider_code", complaint.providerCode());
    }
}
