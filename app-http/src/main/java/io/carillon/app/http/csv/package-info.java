/** Subscribers as comma-separated values, in and out. */
package io.carillon.app.http.csv;
