package io.carillon.adapters.jetchat.server;

/**
 * What is known about a person; empty texts for what is not.
 *
 * @param gender male, female or empty
 * @param image the address of a picture
 */
public record JetchatProfile(
        String name, String firstName, String lastName, String phone, String email, String gender, String image) {
    public JetchatProfile {
        name = known(name);
        firstName = known(firstName);
        lastName = known(lastName);
        phone = known(phone);
        email = known(email);
        gender = known(gender);
        image = known(image);
    }

    public static JetchatProfile nothing() {
        return new JetchatProfile(null, null, null, null, null, null, null);
    }

    /** A name at any rate: from first and last name, phone or e-mail when there is none. */
    public JetchatProfile named() {
        String both = (firstName + " " + lastName).strip();
        String other = phone.isEmpty() ? email : phone;
        String shown = both.isEmpty() ? other : both;
        return name.isEmpty() ? new JetchatProfile(shown, firstName, lastName, phone, email, gender, image) : this;
    }

    private static String known(String text) {
        return text == null ? "" : text;
    }

    /** Personal data is not printed. */
    @Override
    public String toString() {
        return "JetchatProfile[…]";
    }
}
