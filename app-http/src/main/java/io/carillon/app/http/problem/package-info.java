/** What is answered when a request is not granted: RFC 9457 problems with stable codes. */
package io.carillon.app.http.problem;
