/** The sms.aspx platform: accounts with points, task ids, delivery reports that come after a while. */
package io.carillon.simulator.sms;
