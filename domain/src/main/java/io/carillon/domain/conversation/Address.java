package io.carillon.domain.conversation;

/** Where a person is reached on a channel, in the canonical form of the channel's {@link AddressFormat}; 1 to 256 characters. */
public record Address(String value) implements Comparable<Address> {
    public Address {
        if (value.isEmpty() || value.length() > 256) {
            throw new IllegalArgumentException("an address has 1 to 256 characters");
        }
    }

    @Override
    public int compareTo(Address other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
