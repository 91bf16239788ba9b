/**
 * The JetChat API as its server speaks it (contract jetchat): requests in, JSON out, without a web framework. What a bot has and
 * what becomes of a message is decided behind {@link io.carillon.adapters.jetchat.server.JetchatBackend}.
 */
package io.carillon.adapters.jetchat.server;
