package app.visavis.payment;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.shared.checkup.Diagnosis;
import app.visavis.shared.checkup.Finding;
import app.visavis.shared.environment.Environment;
import app.visavis.testsupport.ScriptedServer;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers whatever Stripe could. */
class StripeCheckupTest {
    private static final String NOTHING = "{\"object\":\"list\",\"data\":[]}";
    private static final String ALL =
            "{\"data\":[{\"url\":\"https://api.example.org/api/webhooks/stripe\",\"status\":\"enabled\",\"enabled_events\":[\"*\"]}]}";

    private HttpServer stripe;
    private int status = 200;
    private String endpoints = ALL;

    @BeforeEach
    void start() throws IOException {
        stripe = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        stripe.createContext("/v1/checkout/sessions", exchange -> answer(exchange, status, NOTHING));
        stripe.createContext("/v1/webhook_endpoints", exchange -> {
            var isOpen = !endpoints.isEmpty();
            answer(
                    exchange,
                    isOpen ? 200 : 403,
                    isOpen ? endpoints : "{\"error\":{\"type\":\"invalid_request_error\"}}");
        });
        stripe.start();
    }

    @AfterEach
    void stop() {
        stripe.stop(0);
    }

    @Test
    void aLiveKeyWithItsWebhookIsWell() {
        assertThat(look("rk_live_x"))
                .containsExactly(StripeCheckup.OK, StripeCheckup.CLOCK_OK, StripeCheckup.WEBHOOK_OK);
    }

    @Test
    void aKeyForTestsIsSaid() {
        assertThat(look("sk_test_x")).contains(StripeCheckup.TEST_MODE);
    }

    @Test
    void aKeyThatStripeDoesNotKnowIsSaid() {
        status = 401;
        assertThat(look("sk_live_x")).first().isEqualTo(StripeCheckup.KEY_REFUSED);
    }

    @Test
    void aKeyThatMayTooLittleIsSaid() {
        status = 403;
        assertThat(look("rk_live_x")).first().isEqualTo(StripeCheckup.KEY_TOO_NARROW);
    }

    @Test
    void aWebhookThatNobodyAddedIsSaid() {
        endpoints = NOTHING;
        assertThat(look("sk_live_x")).contains(StripeCheckup.WEBHOOK_MISSING);
    }

    @Test
    void aWebhookThatWasSwitchedOffIsSaid() {
        endpoints = ALL.replace("enabled\",", "disabled\",");
        assertThat(look("sk_live_x")).contains(StripeCheckup.WEBHOOK_MISSING);
    }

    @Test
    void whatTheWebhookIsNotToldIsNamed() {
        endpoints = ALL.replace("*", "checkout.session.completed");
        assertThat(findings(Clock.systemUTC(), "sk_live_x"))
                .filteredOn(finding -> finding.diagnosis().equals(StripeCheckup.WEBHOOK_DEAF))
                .singleElement()
                .extracting(Finding::detail)
                .asString()
                .contains("refund.failed", "charge.dispute.updated")
                .doesNotContain("session.completed");
    }

    @Test
    void aKeyThatMayNotListWebhooksSaysSo() {
        endpoints = "";
        assertThat(look("rk_live_x")).contains(StripeCheckup.WEBHOOK_UNKNOWN);
    }

    @Test
    void aClockThatIsOffIsSaid() {
        var late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-2));
        assertThat(findings(late, "sk_live_x")).extracting(Finding::diagnosis).contains(StripeCheckup.CLOCK_OFF);
    }

    @Test
    void silenceAndNothingAreSaid() throws IOException {
        var nowhere = new Environment(Map.of(
                "STRIPE_SECRET_KEY",
                "sk_live_x",
                "STRIPE_API_BASE",
                "http://127.0.0.1:" + ScriptedServer.closedPort()));

        assertThat(new StripeCheckup(nowhere, Clock.systemUTC()).look())
                .extracting(Finding::diagnosis)
                .containsExactly(StripeCheckup.SECRET_NOT_SET, StripeCheckup.UNREACHABLE);
        assertThat(new StripeCheckup(new Environment(Map.of()), Clock.systemUTC()).look())
                .extracting(Finding::diagnosis)
                .containsExactly(StripeCheckup.SECRET_NOT_SET, StripeCheckup.NOT_SET);
    }

    private List<Diagnosis> look(String key) {
        return findings(Clock.systemUTC(), key).stream().map(Finding::diagnosis).toList();
    }

    private List<Finding> findings(Clock clock, String key) {
        var environment = new Environment(Map.of(
                "STRIPE_SECRET_KEY",
                key,
                "STRIPE_WEBHOOK_SECRETS",
                "whsec_x",
                "STRIPE_API_BASE",
                "http://127.0.0.1:" + stripe.getAddress().getPort()));
        return new StripeCheckup(environment, clock).look();
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, int status, String body)
            throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
