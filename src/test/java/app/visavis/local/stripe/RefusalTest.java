package app.visavis.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.net.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest extends SandboxTest {
    private static final String ITEM = "line_items[0][quantity]=1&line_items[0][price_data][currency]=eur"
            + "&line_items[0][price_data][product_data][name]=Talk&line_items[0][price_data][unit_amount]=";
    private static final String WHOLE = "mode=payment&success_url=http://localhost/&" + ITEM + "4500";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            mode=payment&success_url=http://localhost/; parameter_missing; line_items
            mode=payment&success_url=http://localhost/&line_items[0][quantity]=1; parameter_missing; line_items[0][price_data][currency]
            success_url=http://localhost/; parameter_missing; mode
            mode=payment; parameter_missing; success_url
            WHOLE&colour=red; parameter_unknown; colour
            WHOLE&line_items[0][colour]=red; parameter_unknown; line_items[0][colour]
            WHOLE&success_url=nowhere; url_invalid; success_url
            WHOLE&client_reference_id=; parameter_invalid_empty; client_reference_id
            WHOLE&line_items[0][price_data][unit_amount]=many; parameter_invalid_integer; line_items[0][price_data][unit_amount]
            WHOLE&line_items[0][quantity]=0; parameter_invalid_integer; line_items[0][quantity]
            WHOLE&customer_email=nobody; email_invalid; customer_email
            WHOLE&line_items[0][price]=price_1; resource_missing; line_items[0][price]
            """)
    void aWrongParameterIsNamed(String form, String code, String param) throws Exception {
        var answer = post(
                "/v1/checkout/sessions",
                "application/x-www-form-urlencoded",
                form.replace("WHOLE", WHOLE).replace("[", "%5B").replace("]", "%5D"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"code\" : \"" + code + "\"", "\"param\" : \"" + param + "\"", "invalid_request_error");
    }

    @Test
    void theEndMustBeHalfAnHourToADayAhead() {
        assertThatThrownBy(() -> expiringIn(29 * 60))
                .hasMessageContaining("must be at least 30 minutes from Checkout Session creation");
        assertThatThrownBy(() -> expiringIn(25 * 3600))
                .hasMessageContaining("must be less than 24 hours from Checkout Session creation");
    }

    @Test
    void lessThanACardCanPayIsRefused() {
        assertThatThrownBy(() -> stripe.v1()
                        .checkout()
                        .sessions()
                        .create(consultation(49).build()))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.getCode())
                        .isEqualTo("amount_too_small"))
                .hasMessageContaining("€0.50 eur");
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() throws Exception {
        var options = RequestOptions.builder().setIdempotencyKey("payment-42").build();
        stripe.v1().checkout().sessions().create(consultation(4500).build(), options);

        assertThatThrownBy(() -> stripe.v1()
                        .checkout()
                        .sessions()
                        .create(consultation(9000).build(), options))
                .isInstanceOf(IdempotencyException.class);
    }

    @Test
    void onlyATestKeyOpensTheDoor() throws Exception {
        assertThatThrownBy(
                        () -> client("sk_live_1234567890123456").v1().balance().retrieve())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("Invalid API Key provided: sk_live_");
        assertThat(get("/v1/balance", "").body()).contains("You did not provide an API key");
        var basic = Base64.getEncoder().encodeToString("sk_test_x:".getBytes(StandardCharsets.UTF_8));
        assertThat(get("/v1/balance", "Basic " + basic).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsMissing() {
        assertThatThrownBy(() -> stripe.v1().checkout().sessions().retrieve("cs_test_none"))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(404);
                    assertThat(refused.getCode()).isEqualTo("resource_missing");
                    assertThat(refused.getRequestId()).startsWith("req_");
                });
        assertThatThrownBy(() -> stripe.v1().customers().retrieve("cus_none"))
                .hasMessageContaining("Unrecognized request URL (GET: /v1/customers/cus_none)");
    }

    private void expiringIn(long seconds) throws Exception {
        var end = Instant.now().getEpochSecond() + seconds;
        stripe.v1()
                .checkout()
                .sessions()
                .create(consultation(4500).setExpiresAt(end).build());
    }

    /** Two at once under one key: whoever is second is told to wait for what the first finds out. */
    @Test
    void aKeyThatIsBeingAnsweredIsInUse() {
        var repeated = new RepeatedRequests();
        var request = new ApiRequest("req_1", "POST", "/v1/refunds", Params.parse("amount=100"), "same");
        var answer = repeated.answer(request, () -> {
            assertThatThrownBy(() -> repeated.answer(request, () -> {
                        throw new AssertionError("done twice");
                    }))
                    .isInstanceOfSatisfying(StripeError.class, refused -> {
                        var said = refused.answer("req_2");
                        assertThat(said.status()).isEqualTo(409);
                        assertThat(said.body().toString()).contains("idempotency_key_in_use");
                    });
            return Answer.ok(Shapes.object());
        });
        assertThat(answer.answer().status()).isEqualTo(200);
    }
}
