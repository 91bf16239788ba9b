/** Speaks to APIUSB: one class for each thing it can do. */
package io.carillon.adapters.apiusb.client;
