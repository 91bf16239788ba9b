/**
 * The APIUSB protocol as its server speaks it (contract apiusb): requests in, JSON out, without a web framework. What a token
 * opens and what becomes of a message is decided behind {@link io.carillon.adapters.apiusb.server.ApiusbBackend}.
 */
package io.carillon.adapters.apiusb.server;
