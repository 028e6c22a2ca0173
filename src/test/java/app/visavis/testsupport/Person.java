package app.visavis.testsupport;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/**
 * Somebody who is signed in.
 *
 * @param refreshToken what the browser's cookie would hold
 */
public record Person(UUID id, String email, String displayName, String accessToken, String refreshToken) {
    /** A request by this person, with a JSON body if any. */
    public RequestSpecification given() {
        return RestAssured.given().auth().oauth2(accessToken).contentType(ContentType.JSON);
    }
}
