/** The HTTP app: an embedded server in front of the use cases. */
package io.carillon.app.http;
