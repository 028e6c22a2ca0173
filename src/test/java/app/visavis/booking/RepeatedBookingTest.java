package app.visavis.booking;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.shared.idempotency.Idempotent;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One key, fifty times at once: one booking. */
@VisavisTest
class RepeatedBookingTest {
    private static final int TIMES = 50;

    private OpenPractice practice;
    private final Instant startsAt = OpenPractice.inMinutes(600);
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void open() {
        practice = OpenPractice.always();
    }

    @Test
    void aClientWhoAsksFiftyTimesAtOnceHasOneBooking() throws Exception {
        var client = People.client();
        assertEquals(1, race(client::given).size());
        List<Object> bookings =
                client.given().get("/api/bookings").then().extract().path("items");
        assertEquals(1, bookings.size());
    }

    @Test
    void aBrowserWithoutASessionDoesToo() throws Exception {
        var browser = UUID.randomUUID().toString();
        assertEquals(
                1,
                race(() -> given().cookie(Idempotent.BROWSER_COOKIE, browser).contentType("application/json"))
                        .size());
    }

    /** The ids of all bookings that were answered. */
    private Set<String> race(Supplier<RequestSpecification> as) throws Exception {
        Callable<Response> ask = () -> as.get()
                .header(Idempotent.HEADER, key)
                .body(Map.of("offeringId", practice.offeringId(), "startsAt", startsAt.toString()))
                .post("/api/bookings");
        Set<String> ids = new HashSet<>();
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : racers.invokeAll(Collections.nCopies(TIMES, ask))) {
                var response = answer.get();
                assertTrue(Set.of(201, 409).contains(response.statusCode()), response::asString);
                if (response.statusCode() == 201) {
                    ids.add(response.path("id"));
                } else {
                    assertTrue(response.<String>path("type").endsWith("in-flight"), response::asString);
                }
            }
        }
        ids.add(ask.call().path("id"));
        return ids;
    }
}
