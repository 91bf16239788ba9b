package io.carillon.adapters.apiusb.client;

import io.carillon.adapters.wire.Transmission;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Query;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/** The one request of the provider: a form posted to an entry; {@code service} says what is asked (contract apiusb §B1). */
interface ApiusbApi {
    @POST
    Call<ResponseBody> post(
            @Url HttpUrl entry,
            @Query("service") String service,
            @Body RequestBody form,
            @Tag Transmission transmission);
}
