package app.visavis.booking;

import app.visavis.testsupport.FeedServer;
import app.visavis.testsupport.OpenPractice;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;

/** A practice whose practitioner lets it follow another calendar, as the desk handles that. */
record FollowingPractice(OpenPractice practice, FeedServer feed) {
    void moveToTokyo() {
        practice.practitioner()
                .given()
                .body(Map.of("zone", "Asia/Tokyo"))
                .patch("/api/practice")
                .then()
                .statusCode(200);
    }

    ValidatableResponse calendars() {
        return practice.practitioner().given().get("/api/practice/calendars").then();
    }

    ValidatableResponse follow() {
        return follow(feed.url());
    }

    ValidatableResponse follow(String url) {
        return practice.practitioner()
                .given()
                .body(Map.of("name", "Private", "url", url))
                .post("/api/practice/calendars")
                .then();
    }

    ValidatableResponse busyTimes(LocalDate from, LocalDate to) {
        return practice.practitioner()
                .given()
                .get("/api/practice/busy-times?from=" + from + "&to=" + to)
                .then();
    }

    ValidatableResponse refresh(Object id) {
        return practice.practitioner()
                .given()
                .post("/api/practice/calendars/" + id + "/refresh")
                .then()
                .statusCode(200);
    }
}
