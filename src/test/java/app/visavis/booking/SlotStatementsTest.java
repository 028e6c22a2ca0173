package app.visavis.booking;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@VisavisTest
class SlotStatementsTest {
    private static final long MOST = 6;

    @Inject
    SessionFactory sessions;

    @Test
    void howeverLongTheRangeTheSlotsTakeSixStatements() {
        var practice = OpenPractice.always();
        for (var i = 1; i <= 5; i++) {
            practice.hold(People.client(), OpenPractice.inMinutes(i * 240));
        }
        var today = LocalDate.now(ZoneOffset.UTC);
        var path = "/api/practices/" + practice.slug() + "/offerings/" + practice.offeringId() + "/slots?from=" + today
                + "&to=";
        assertTrue(statements(path + today.plusDays(61)) <= MOST);
        assertTrue(statements(path + today) <= MOST);
    }

    /** The least of several counts: the service's jobs ask the database too. */
    private long statements(String path) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        return LongStream.range(0, 8)
                .map(i -> {
                    var before = statistics.getPrepareStatementCount();
                    given().get(path).then().statusCode(200);
                    return statistics.getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
    }
}
