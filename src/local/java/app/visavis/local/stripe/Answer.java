package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a request to the API is answered with. */
record Answer(int status, ObjectNode body) {
    static Answer ok(ObjectNode body) {
        return new Answer(200, body);
    }
}
