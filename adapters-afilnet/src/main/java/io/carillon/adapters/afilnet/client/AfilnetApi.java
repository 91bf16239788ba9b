package io.carillon.adapters.afilnet.client;

import io.carillon.adapters.wire.Transmission;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/** The one request of the API: a form posted to it; {@code class} and {@code method} in the form say what is asked (contract afilnet §A1). */
interface AfilnetApi {
    /** @param authorization null to send none */
    @POST
    Call<ResponseBody> post(
            @Url HttpUrl api,
            @Header("Authorization") String authorization,
            @Body RequestBody form,
            @Tag Transmission transmission);
}
