package io.carillon.adapters.jetchat.client;

import io.carillon.adapters.wire.Transmission;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.HeaderMap;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/** The four verbs of the API; all but the first carry a JSON document, DELETE too (contract jetchat §A2). */
interface JetchatApi {
    @GET
    Call<ResponseBody> get(@Url HttpUrl url, @HeaderMap Map<String, String> headers, @Tag Transmission transmission);

    @POST
    Call<ResponseBody> post(
            @Url HttpUrl url,
            @HeaderMap Map<String, String> headers,
            @Body RequestBody document,
            @Tag Transmission transmission);

    @PUT
    Call<ResponseBody> put(
            @Url HttpUrl url,
            @HeaderMap Map<String, String> headers,
            @Body RequestBody document,
            @Tag Transmission transmission);

    @HTTP(method = "DELETE", hasBody = true)
    Call<ResponseBody> delete(
            @Url HttpUrl url,
            @HeaderMap Map<String, String> headers,
            @Body RequestBody document,
            @Tag Transmission transmission);
}
