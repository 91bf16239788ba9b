package io.carillon.application.message;

import io.carillon.domain.delivery.PublicStatus;
import io.carillon.ports.usecase.message.FallbackView;
import io.carillon.ports.usecase.message.FallbackView.Step;
import io.carillon.ports.usecase.message.MessageView;
import java.util.List;
import java.util.Optional;

/** Says in a sentence where a message went further, and when it will. */
final class FallbackWords {
    private FallbackWords() {}

    /** Empty for a message without further steps; else it begins with a space. */
    static String of(MessageView view) {
        return view.fallback()
                .map(further -> gone(further) + going(view, further))
                .orElse("");
    }

    private static String gone(FallbackView further) {
        List<String> started = further.steps().stream()
                .filter(step -> step.status().isPresent() && !isCanceled(step))
                .map(step -> place(step) + " (" + step.status().get().word() + ")")
                .toList();
        return started.isEmpty() ? "" : " It went on to " + String.join(", then ", started) + ".";
    }

    private static boolean isCanceled(Step step) {
        return step.status().equals(Optional.of(PublicStatus.CANCELED));
    }

    private static String going(MessageView view, FallbackView further) {
        var canceled =
                further.steps().stream().filter(FallbackWords::isCanceled).findFirst();
        if (canceled.isPresent()) {
            return " What was to go to " + place(canceled.get()) + " was canceled; nothing more goes out.";
        }
        var next =
                further.steps().stream().filter(step -> step.status().isEmpty()).findFirst();
        if (next.isEmpty()) {
            return "";
        }
        String where = place(next.get());
        if (further.nextAt().isPresent()) {
            return " Unless it is " + next.get().unless().word() + " by "
                    + further.nextAt().get() + ", it goes on to " + where + ".";
        }
        return view.isFinal() || further.isOver()
                ? " It does not go on to " + where + "."
                : " It does not go on to " + where + " before it is known whether the provider took it.";
    }

    private static String place(Step step) {
        return step.channel() + " " + step.to();
    }
}
