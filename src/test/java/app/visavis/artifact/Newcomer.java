package app.visavis.artifact;

import static io.restassured.RestAssured.given;

import app.visavis.testsupport.Person;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who registers as people do: with a mailed code. */
record Newcomer(Person person) {
    private static final String PASSWORD = "seven quiet herons at dusk";

    static Newcomer register(String displayName) {
        var email = UUID.randomUUID() + "@example.org";
        String attempt = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "email", email,
                        "password", PASSWORD,
                        "displayName", displayName,
                        "zone", "Europe/Paris",
                        "language", "en"))
                .post("/api/accounts")
                .then()
                .statusCode(202)
                .extract()
                .path("attempt");
        var code = Surroundings.running.mailbox.codeFor(email);
        return new Newcomer(of(
                email,
                given().contentType(ContentType.JSON)
                        .body(Map.of("attempt", attempt, "code", code))
                        .post("/api/accounts/verification")));
    }

    /** A further session, with the roles of now. */
    Person signIn() {
        return of(
                person.email(),
                given().contentType(ContentType.JSON)
                        .body(Map.of("email", person.email(), "password", PASSWORD))
                        .post("/api/sessions"));
    }

    /** Returns its slug. */
    String openPractice() {
        var slug = "practice-" + UUID.randomUUID();
        person.given()
                .body(Map.of(
                        "name", "Practice of " + person.displayName(),
                        "slug", slug,
                        "headline", "Listens well",
                        "about", "Twenty years of listening.",
                        "languages", List.of("en", "fr"),
                        "zone", "UTC",
                        "currency", "EUR"))
                .post("/api/practice")
                .then()
                .statusCode(201);
        return slug;
    }

    private static Person of(String email, io.restassured.response.Response answer) {
        var session = answer.then().statusCode(200).extract().jsonPath();
        return new Person(
                UUID.fromString(session.getString("account.id")),
                email,
                session.getString("account.displayName"),
                session.getString("accessToken"),
                "");
    }
}
