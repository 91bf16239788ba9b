/**
 * What provider adapters share on the wire: clients that never send a request twice, one classification of what the network
 * did, tolerant decoding, redaction. Nothing here knows a provider.
 */
package io.carillon.adapters.wire;
