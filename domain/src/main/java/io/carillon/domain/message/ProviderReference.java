package io.carillon.domain.message;

/** A provider's own id of what it took: of a call (the SMS family's task) or of one message. */
public record ProviderReference(String value) {
    public ProviderReference {
        if (value.isBlank() || value.length() > 256) {
            throw new IllegalArgumentException("a provider reference has 1 to 256 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
