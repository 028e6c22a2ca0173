package app.visavis.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Disputes as the operator sees them, and is told of them. */
@VisavisTest
class DisputeCasesTest {
    @Inject
    SandboxHands hands;

    @Inject
    MockMailbox mailbox;

    private final Person operator = People.operator();

    @Test
    void theOperatorSeesWhatIsDisputedAndWhereToAnswer() {
        var booking = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
        var dispute = hands.dispute(booking.session());
        await().untilAsserted(() -> caseOf(dispute).body("state", equalTo("OPEN")));
        caseOf(dispute)
                .body("practice.slug", equalTo(booking.practice().slug()))
                .body("bookingId", equalTo(booking.id().toString()))
                .body("client", notNullValue())
                .body("amount.minor", equalTo(4_500))
                .body("reason", equalTo("product_not_received"))
                .body("answerBy", notNullValue())
                .body("answerAt", endsWith("/test/disputes/" + dispute));

        hands.decide(dispute, "won");
        await().untilAsserted(
                        () -> caseOf(dispute).body("state", equalTo("WON")).body("answerBy", nullValue()));
    }

    @Test
    void everyOperatorIsAskedByMailToAnswerOnceAndOnlyWhileThereIsSomethingToAnswer() {
        var booking = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
        var dispute = hands.dispute(booking.session());
        await().untilAsserted(() -> assertThat(mailsTo(operator)).hasSize(1));
        var mail = mailsTo(operator).getFirst();
        assertThat(mail.getSubject()).contains("€45.00");
        assertThat(mail.getText()).contains("Answer by").contains("/operator/disputes");
        hands.decide(dispute, "lost");
        await().untilAsserted(() -> assertThat(
                        mailbox.getMailsSentTo(booking.practice().practitioner().email()))
                .extracting(Mail::getSubject)
                .anyMatch(subject -> subject.endsWith("is decided")));
        assertThat(mailsTo(operator)).hasSize(1);
    }

    @Test
    void whatIsAnsweredWaitsForTheBankAndForNobodyElse() {
        var booking = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
        var dispute = hands.dispute(booking.session());
        await().untilAsserted(() -> caseOf(dispute).body("answerBy", notNullValue()));
        hands.answer(dispute);
        await().untilAsserted(
                        () -> caseOf(dispute).body("state", equalTo("OPEN")).body("answerBy", nullValue()));
        hands.decide(dispute, "won");
        await().untilAsserted(() -> caseOf(dispute).body("state", equalTo("WON")));
    }

    /** The bank takes the money only now, perhaps another amount, and asks until another day. */
    @Test
    void anInquiryThatBecomesADisputeIsToldToOperatorsAndPractitionerAnew() {
        var booking = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
        var dispute = hands.inquire(booking.session());
        await().untilAsserted(() -> assertThat(mailsTo(operator)).hasSize(1));
        assertThat(mailsTo(operator).getFirst().getText()).contains("Nothing is taken back so far", "Answer by");
        caseOf(dispute).body("state", equalTo("OPEN")).body("inquiry", equalTo(true));
        hands.refundByHand(booking.session(), 500);
        hands.answer(dispute);
        await().untilAsserted(() -> caseOf(dispute).body("answerBy", nullValue()));
        assertThat(mailsTo(operator)).hasSize(1);

        hands.escalate(dispute);
        await().untilAsserted(() -> assertThat(mailsTo(operator)).hasSize(2));
        assertThat(mailsTo(operator).getLast().getSubject()).contains("€40.00", "is disputed");
        caseOf(dispute)
                .body("state", equalTo("OPEN"))
                .body("inquiry", equalTo(false))
                .body("amount.minor", equalTo(4_000))
                .body("answerBy", notNullValue());
        await().untilAsserted(() -> assertThat(
                        mailbox.getMailsSentTo(booking.practice().practitioner().email()))
                .extracting(Mail::getSubject)
                .contains(
                        "A bank asks about €45.00 for " + title(booking),
                        "A client disputes €40.00 for " + title(booking)));
    }

    private static String title(PaidBooking booking) {
        return booking.payment().extract().path("items[0].offeringTitle");
    }

    @Test
    void pagesFollowEachOtherWithoutAGap() {
        var booking = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
        var older = hands.dispute(booking.session());
        await().untilAsserted(() -> caseOf(older).body("state", equalTo("OPEN")));
        var newer = hands.dispute(PaidBooking.by(hands, SandboxHands.GOOD_CARD).session());
        await().untilAsserted(() -> caseOf(newer).body("state", equalTo("OPEN")));

        var all = list("?limit=100").extract().<List<String>>path("items.id");
        String next = list("?limit=1").extract().path("next");
        assertThat(next).isEqualTo(all.getFirst());
        assertThat(list("?limit=1&after=" + next).extract().<String>path("items[0].id"))
                .isEqualTo(all.get(1));
        var opened = list("?limit=100").extract().<List<String>>path("items.openedAt").stream()
                .map(Instant::parse)
                .toList();
        assertThat(opened).isSortedAccordingTo((one, other) -> other.compareTo(one));
        operator.given().get("/api/operator/disputes?after=dp_none").then().statusCode(422);
    }

    @Test
    void onlyAnOperatorSeesDisputes() {
        for (var person : new Person[] {People.client(), People.practitioner()}) {
            person.given().get("/api/operator/disputes").then().statusCode(403);
        }
        RestAssured.given().get("/api/operator/disputes").then().statusCode(401);
    }

    private List<Mail> mailsTo(Person person) {
        return mailbox.getMailsSentTo(person.email()).stream()
                .filter(mail -> mail.getSubject().startsWith("Answer needed"))
                .toList();
    }

    private ValidatableResponse caseOf(String dispute) {
        return list("?limit=100").rootPath("items.find { it.id == '" + dispute + "' }");
    }

    private ValidatableResponse list(String query) {
        return operator.given().get("/api/operator/disputes" + query).then().statusCode(200);
    }
}
