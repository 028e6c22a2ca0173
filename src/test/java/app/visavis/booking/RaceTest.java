package app.visavis.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Race;
import app.visavis.testsupport.VisavisTest;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@VisavisTest
class RaceTest {
    private static final int RACERS = 100;

    @Test
    void ofAHundredStrangersForOneTimeOneGetsIt() {
        var practice = OpenPractice.always();
        var startsAt = OpenPractice.inMinutes(300);
        var racers = IntStream.range(0, RACERS)
                .mapToObj(racer -> request(practice, startsAt).build())
                .toList();
        assertEquals(Map.of(201, 1L, 409, RACERS - 1L), Race.run(racers));
    }

    @Test
    void timesThatOverlapInPartAreNotHeldTwiceEither() {
        var practice = OpenPractice.always();
        var client = People.client();
        var startsAt = OpenPractice.inMinutes(600);
        var answers = Race.run(IntStream.range(0, RACERS)
                .mapToObj(racer -> request(practice, startsAt.plusSeconds(300L * (racer % 6)))
                        .header("Authorization", "Bearer " + client.accessToken())
                        .build())
                .toList());
        assertEquals(1L, answers.get(201), answers::toString);
        assertEquals(RACERS - 1L, answers.get(409), answers::toString);
    }

    private static HttpRequest.Builder request(OpenPractice practice, Instant startsAt) {
        return Race.to("/api/bookings")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"offeringId\":\"%s\",\"startsAt\":\"%s\"}".formatted(practice.offeringId(), startsAt)));
    }
}
