package io.carillon.adapters.sms.client;

import io.carillon.adapters.wire.Transmission;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/** The one request of the family: a form posted to a page; {@code action} in the form says what is asked (contract sms §B1). */
interface SmsApi {
    @POST
    Call<ResponseBody> post(@Url HttpUrl page, @Body RequestBody form, @Tag Transmission transmission);
}
