package app.visavis.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.visavis.shared.money.Money;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@VisavisTest
class EarningsTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @Inject
    SandboxHands hands;

    @Test
    void whatWasPaidGivenBackAndKeptIsCountedByMonthAndByOffering() {
        var practice = OpenPractice.always(Money.of(4_501, "EUR"));
        practice.practitioner()
                .given()
                .body(Map.of("freeHours", 48, "latePercent", 33))
                .put("/api/practice/policy")
                .then()
                .statusCode(200);
        PaidBooking.by(hands, SandboxHands.GOOD_CARD, practice, 600);
        var cancelled = PaidBooking.by(hands, SandboxHands.GOOD_CARD, practice, 700);
        cancelled.cancel();
        cancelled.awaitPayment("REFUNDED");

        var month = LocalDate.now(ZoneOffset.UTC).toString().substring(0, 7);
        earnings(practice, "")
                .body("items", hasSize(12))
                .body("items[11].month", equalTo(month))
                .body("items[11].payments", equalTo(2))
                .body("items[11].gross.minor", equalTo(9_002))
                .body("items[11].refunded.minor", equalTo(1_485))
                .body("items[11].kept.minor", equalTo(7_517))
                .body("items[11].net.minor", equalTo(7_517))
                .body("items[0].gross.minor", equalTo(0))
                .body("total.kept.minor", equalTo(7_517));
        earnings(practice, "?by=offering")
                .body("items", hasSize(1))
                .body("items[0].offering", equalTo("Conversation"))
                .body("items[0].gross.minor", equalTo(9_002));
        earnings(practice, "?to=2026-01-31&from=2026-01-01").body("total.gross.minor", equalTo(0));

        var table = practice.practitioner()
                .given()
                .get("/api/practice/earnings.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("earnings.csv"))
                .extract()
                .asString();
        assertThat(table.lines()).hasSize(3);
        assertThat(table)
                .contains("\"45.01\",\"14.85\",\"30.16\"", cancelled.client().displayName());
        receipt(cancelled);
    }

    private void receipt(PaidBooking cancelled) {
        var payment =
                cancelled.payment().body("kept.minor", equalTo(3_016)).extract().<String>path("items[0].id");
        for (var reader : List.of(cancelled.client(), cancelled.practice().practitioner())) {
            reader.given()
                    .get("/api/payments/" + payment + "/receipt")
                    .then()
                    .statusCode(200)
                    .body("paid.minor", equalTo(4_501))
                    .body("refunded.minor", equalTo(1_485))
                    .body("kept.minor", equalTo(3_016))
                    .body("offeringTitle", equalTo("Conversation"))
                    .body("bookingState", equalTo("CANCELLED"))
                    .body("refunds", hasSize(1));
        }
        People.client()
                .given()
                .get("/api/payments/" + payment + "/receipt")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?from=2026-02-01&to=2026-01-31", "?from=2010-01-01&to=2026-01-01"})
    void aPeriodThatMakesNoSenseIsRefused(String query) {
        var practitioner = OpenPractice.always().practitioner();
        practitioner.given().get("/api/practice/earnings" + query).then().statusCode(422);
        practitioner.given().get("/api/practice/earnings.csv" + query).then().statusCode(422);
        practitioner.given().get("/api/practice/earnings?by=client").then().statusCode(422);
        People.client().given().get("/api/practice/earnings").then().statusCode(404);
    }

    @Test
    void aMonthBeginsWhereThePracticeIs() {
        var zero = Money.of(0, "EUR");
        var period = EarningsPeriod.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 31), LocalDate.of(2026, 8, 1));
        var report = EarningsReport.byMonth(
                List.of(earning("2026-06-30T22:59:59Z"), earning("2026-06-30T23:00:00Z")), period, LISBON, zero);
        assertThat(report.items()).extracting(EarningsReport.Line::payments).containsExactly(1, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "=1+1 ~ \"'=1+1\"",
                "+33 6 ~ \"'+33 6\"",
                "-2 ~ \"'-2\"",
                "@SUM(A1) ~ \"'@SUM(A1)\"",
                "say \"hi\", you ~ \"say \"\"hi\"\", you\"",
                "plain ~ \"plain\"",
                "＝1 ~ \"'＝1\""
            })
    void noCellIsAFormula(String text, String cell) {
        assertThat(EarningsTable.cell(text)).isEqualTo(cell);
    }

    private static Earning earning(String paidAt) {
        var price = Money.of(100, "EUR");
        return new Earning(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Talk",
                Instant.parse(paidAt),
                price,
                price,
                price.zero());
    }

    private static ValidatableResponse earnings(OpenPractice practice, String query) {
        return practice.practitioner()
                .given()
                .get("/api/practice/earnings" + query)
                .then()
                .statusCode(200);
    }
}
