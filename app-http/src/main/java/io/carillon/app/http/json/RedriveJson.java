package io.carillon.app.http.json;

import io.carillon.ports.usecase.message.RedriveMessages.ManyRedriving;

/** What came of trying the dead letters of a channel again. */
public final class RedriveJson {
    private RedriveJson() {}

    public static byte[] of(ManyRedriving.Redriven redriven) {
        return JsonOutput.document(out -> {
            out.number("redriven", redriven.redriven());
            out.number("remaining", redriven.remaining());
        });
    }
}
