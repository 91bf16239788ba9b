/**
 * The sms.aspx protocol as its server speaks it (contract sms): requests in, XML out, without a web framework. What an
 * account may do and what becomes of a message is decided behind {@link io.carillon.adapters.sms.server.SmsBackend}.
 */
package io.carillon.adapters.sms.server;
