package app.visavis.notification;

import app.visavis.shared.environment.VisavisConfig;
import app.visavis.shared.outbox.Outbox;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Sets letters and puts them into the outbox, in the transaction of what they tell of. */
@ApplicationScoped
class Postbox {
    private final Outbox outbox;
    private final VisavisConfig config;

    Postbox(Outbox outbox, VisavisConfig config) {
        this.outbox = outbox;
        this.config = config;
    }

    /** Letters to one address arrive in the order in which they were posted. */
    void post(String to, Sheet sheet, Letter.Enclosure... enclosures) {
        outbox.add(MailDelivery.KIND, to, set(to, sheet, List.of(enclosures)));
    }

    Letter set(String to, Sheet sheet, List<Letter.Enclosure> enclosures) {
        return new Letter(
                to, sheet.subject(), set(sheet, Variant.TEXT_PLAIN), set(sheet, Variant.TEXT_HTML), enclosures);
    }

    /** Where a page of the application is, in the language of who is to read it. */
    String address(Language language, String path) {
        return config.webOrigin() + language.path + path;
    }

    private String set(Sheet sheet, String mediaType) {
        var letter = Templates.letter(sheet, sheet.language().tag(), address(sheet.language(), "/"));
        return letter.setAttribute(TemplateInstance.SELECTED_VARIANT, variant(letter, mediaType))
                .render();
    }

    private static Variant variant(TemplateInstance letter, String mediaType) {
        return ((List<?>) letter.getAttribute(TemplateInstance.VARIANTS))
                .stream()
                        .map(Variant.class::cast)
                        .filter(variant -> mediaType.equals(variant.getContentType()))
                        .findFirst()
                        .orElseThrow();
    }
}
