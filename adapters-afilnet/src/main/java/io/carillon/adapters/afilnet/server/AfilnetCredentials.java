package io.carillon.adapters.afilnet.server;

/**
 * What every request carries (contract afilnet A1, A2).
 *
 * @param user or e-mail, or the name of an API access
 * @param caller the address of the other end of the connection; empty when nobody knows it
 */
public record AfilnetCredentials(String user, String password, String caller) {
    @Override
    public String toString() {
        return "AfilnetCredentials[" + user + ", ***, " + caller + "]";
    }
}
