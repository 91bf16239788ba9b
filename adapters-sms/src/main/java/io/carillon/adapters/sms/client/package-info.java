/** The client side of the sms.aspx family. Public only where the plugin, one package up, needs it. */
package io.carillon.adapters.sms.client;
