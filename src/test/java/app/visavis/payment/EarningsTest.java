package app.visavis.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@VisavisTest
class EarningsTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Money NOTHING = Money.of(0, "EUR");

    @Inject
    SandboxHands hands;

    @Test
    void whatWasPaidGivenBackAndKeptIsCountedByMonthAndByOffering() {
        var practice = OpenPractice.always(Money.of(4_501, "EUR")).givingBack(48, 33);
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
        var today = LocalDate.now(ZoneOffset.UTC);
        earnings(practice, "?by=day&from=" + today.minusDays(6) + "&to=" + today)
                .body("items", hasSize(7))
                .body("items[6].day", equalTo(today.toString()))
                .body("items[6].payments", equalTo(2))
                .body("items[0].payments", equalTo(0))
                .body("others", hasSize(0));
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
    void aMonthAndADayBeginWhereThePracticeIs() {
        var found = List.of(earning("2026-06-30T22:59:59Z", "EUR"), earning("2026-06-30T23:00:00Z", "EUR"));
        var months = period("2026-06-01", "2026-07-31");
        assertThat(EarningsBy.MONTH.lines(found, months, LISBON, NOTHING))
                .extracting(EarningsReport.Line::payments)
                .containsExactly(1, 1);
        assertThat(EarningsBy.DAY.lines(found, period("2026-06-29", "2026-07-01"), LISBON, NOTHING))
                .extracting(EarningsReport.Line::day, EarningsReport.Line::payments)
                .containsExactly(tuple("2026-06-29", 0), tuple("2026-06-30", 1), tuple("2026-07-01", 1));
    }

    @ParameterizedTest
    @EnumSource
    void twoCurrenciesAreNeverAdded(EarningsBy by) {
        var found = List.of(
                earning("2026-06-03T12:00:00Z", "EUR"),
                earning("2026-06-03T13:00:00Z", "USD"),
                earning("2026-06-04T13:00:00Z", "JPY"),
                earning("2026-06-04T14:00:00Z", "EUR"));
        var report = EarningsReport.of(by, found, period("2026-06-01", "2026-06-30"), LISBON, NOTHING.currency());
        assertThat(report.total().gross()).isEqualTo(Money.of(200, "EUR"));
        assertThat(report.others())
                .extracting(sheet -> sheet.total().gross())
                .containsExactly(Money.of(100, "JPY"), Money.of(100, "USD"));
        assertThat(report.items())
                .allSatisfy(line -> assertThat(line.net().currency()).isEqualTo(NOTHING.currency()));
        assertThat(EarningsReport.of(by, found.subList(1, 2), report.period(), LISBON, NOTHING.currency())
                        .total()
                        .payments())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("whatPeopleCallThemselves")
    void noCellIsAFormula(String text, String cell) {
        assertThat(EarningsTable.cell(text)).isEqualTo('"' + cell + '"');
    }

    private static Stream<Arguments> whatPeopleCallThemselves() {
        return Stream.of(
                arguments("plain", "plain"),
                arguments("", ""),
                arguments("say \"hi\", you", "say \"\"hi\"\", you"),
                arguments("Anne-Marie; Paul + Co", "Anne-Marie; Paul + Co"),
                arguments("=1+1", "'=1+1"),
                arguments("+33 6", "'+33 6"),
                arguments("-2", "'-2"),
                arguments("@SUM(A1)", "'@SUM(A1)"),
                arguments("|cmd", "'|cmd"),
                arguments("＝1", "'＝1"),
                arguments("x;=HYPERLINK(\"http://evil\");y", "x;'=HYPERLINK(\"\"http://evil\"\");y"),
                arguments("x;;+1;-1", "x;;'+1;'-1"),
                arguments("x; \u00A0=1", "x;' \u00A0=1"),
                arguments("x;\"=1", "x;'\"\"=1"),
                arguments("\uFEFF\u200B=1", "'\uFEFF\u200B=1"),
                arguments("x\t=1", "x =1"),
                arguments("x\r\n=1", "x =1"),
                arguments("x;\n=1", "x;' =1"),
                arguments("\r=1", "' =1"));
    }

    /** Whatever separator the spreadsheet was told, and whether or not it minds quotes. */
    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "\r", "\n"})
    void noSpreadsheetThatSplitsOtherwiseFindsAFormula(String separator) {
        var signs = "=+-@|%＝ ;\t\r\n\"'x,\u00A0\u200B".toCharArray();
        var random = new Random(20_261_125);
        for (var round = 0; round < 20_000; round++) {
            var name = new StringBuilder();
            random.ints(1 + random.nextInt(9), 0, signs.length).forEach(sign -> name.append(signs[sign]));
            var line = "\"a\"," + EarningsTable.cell(name.toString()) + ",\"45.01\"";
            assertThat(line.split(separator))
                    .noneSatisfy(cell -> assertThat(cell.replaceAll("^[\\s\\p{Z}\\p{Cf}\"]*", ""))
                            .matches("[=+\\-@|%＝].*"));
        }
    }

    private static EarningsPeriod period(String from, String to) {
        return EarningsPeriod.of(LocalDate.parse(from), LocalDate.parse(to), LocalDate.of(2026, 8, 1));
    }

    private static Earning earning(String paidAt, String currency) {
        var price = Money.of(100, currency);
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
