/** Event streams: each client reads the durable log at its own pace. */
package io.carillon.app.http.stream;
