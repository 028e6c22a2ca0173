package app.visavis.notification;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** A finished mail, as it waits in the outbox: written once, so that every attempt sends the same. */
@RegisterForReflection
record Letter(String to, String subject, String text, String html, List<Enclosure> enclosures) {
    /** A file that comes with it. */
    @RegisterForReflection
    record Enclosure(String name, String mediaType, String content) {}
}
