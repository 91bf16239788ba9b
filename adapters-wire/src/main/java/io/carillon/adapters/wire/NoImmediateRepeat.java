package io.carillon.adapters.wire;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Hides a wait of nothing: OkHttp would ask once more by itself, and a GET has no body that forbids it. */
final class NoImmediateRepeat implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String wait = response.header("Retry-After");
        return wait != null && wait.strip().matches("0+")
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }
}
