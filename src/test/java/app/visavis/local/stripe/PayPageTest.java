package app.visavis.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.param.checkout.SessionCreateParams;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class PayPageTest extends SandboxTest {
    @Test
    void thePageShowsWhatIsPaidAndEscapesIt() throws Exception {
        var page = get(path(open().getUrl()), "");

        assertThat(page.body())
                .contains("€45.00", "First consultation &lt;50 min&gt;", "ada@example.com", "4242 4242 4242 4242")
                .contains("No real card is charged here.")
                .doesNotContain("<50 min>");
    }

    @Test
    void aFrenchSessionIsPaidInFrench() throws Exception {
        var french = consultation(4500).setLocale(SessionCreateParams.Locale.FR).build();
        var session = stripe.v1().checkout().sessions().create(french);

        assertThat(get(path(session.getUrl()), "").body()).contains("lang=\"fr\"", "Payer 45,00\u00a0€");
        assertThat(send(session.getUrl(), "4000000000000002").body()).contains("Votre carte a été refusée.");
    }

    @Test
    void payingLeadsBackWithTheSession() throws Exception {
        var session = open();
        var answer = send(session.getUrl(), "4242 4242 4242 4242");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .contains("http://localhost:8080/bookings/7?paid=" + session.getId());
        assertThat(get(path(session.getUrl()), "").body()).contains("Already paid");
    }

    @Test
    void aDeclineSaysWhyAndKeepsWhatWasTyped() throws Exception {
        var answer = send(open().getUrl(), "4000 0000 0000 9995");

        assertThat(answer.statusCode()).isEqualTo(402);
        assertThat(answer.body())
                .contains("role=\"alert\"", "insufficient funds. Nothing was charged", "value=\"4000 0000 0000 9995\"");
        assertThat(send(open().getUrl(), "4242 4242 4242 4241").body()).contains("Your card number is invalid.");
    }

    @Test
    void anExpiredSessionSaysSo() throws Exception {
        var session = open();
        stripe.v1().checkout().sessions().expire(session.getId());

        assertThat(get(path(session.getUrl()), "").body()).contains("This page has expired", "paying=abandoned");
    }

    @Test
    void theOverviewListsAllOfIt() throws Exception {
        var session = paid("4242424242424242");

        assertThat(get("/sandbox", "").body()).contains(session.getId(), "complete", "booking-7", "charge.succeeded");
    }

    private HttpResponse<String> send(String url, String card) throws Exception {
        return post(
                path(url),
                "application/x-www-form-urlencoded",
                "email=ada%40example.com&card=" + card.replace(' ', '+') + "&expiry=12+%2F+34&cvc=123&name=");
    }

    private String path(String url) {
        return url.substring(sandbox.apiBase().length());
    }
}
