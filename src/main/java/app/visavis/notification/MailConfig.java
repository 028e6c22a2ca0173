package app.visavis.notification;

import io.smallrye.config.ConfigMapping;

/** Who writes. */
@ConfigMapping(prefix = "visavis.mail")
interface MailConfig {
    /** The sender, {@code Visavis <hello@example.org>}; calendar programs show it as the one who invites. */
    String from();

    /** Without the name. */
    default String address() {
        var start = from().indexOf('<');
        var end = from().indexOf('>', start + 1);
        return start < 0 || end < 0
                ? from().strip()
                : from().substring(start + 1, end).strip();
    }
}
