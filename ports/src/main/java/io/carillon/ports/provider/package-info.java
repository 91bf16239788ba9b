/**
 * What a provider adapter implements. One interface per capability; what a provider lacks it declares by leaving the capability
 * out, and callers refuse the request without any network traffic.
 *
 * <p>No method here throws for what a provider or the network does: that is an answer like any other. Implementations are
 * safe for use by several threads. Calls block up to the adapter's own time-outs.
 */
package io.carillon.ports.provider;
