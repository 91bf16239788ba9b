/**
 * The Afilnet web chat API as its server speaks it (contract afilnet): requests in, JSON out, without a web framework. What an
 * account has and what becomes of a message is decided behind {@link io.carillon.adapters.afilnet.server.AfilnetBackend}.
 */
package io.carillon.adapters.afilnet.server;
