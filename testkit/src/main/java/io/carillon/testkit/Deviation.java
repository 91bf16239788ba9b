package io.carillon.testkit;

/**
 * A row of a suite in which a provider is documented to differ. That a call is one request, that no secret is shown and that no
 * item is lost are no rows: nobody may deviate from them.
 *
 * @param row the row's name as the suite prints it
 * @param instead the result that the adapter gives instead, such as {@code SendOutcome.Undetermined.class}
 * @param reason why, with the source: at least a sentence, because the next reader has only this
 */
public record Deviation(String row, Class<?> instead, String reason) {
    private static final int SENTENCE = 20;

    public Deviation {
        if (reason.strip().length() < SENTENCE) {
            throw new IllegalArgumentException("a deviation needs a reason: " + row);
        }
    }
}
