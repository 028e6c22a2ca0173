package app.visavis.notification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The one form of all letters, in HTML and in plain text. */
@CheckedTemplate(basePath = "mail")
final class Templates {
    private Templates() {}

    static native TemplateInstance letter(Sheet sheet, String language, String home);
}
