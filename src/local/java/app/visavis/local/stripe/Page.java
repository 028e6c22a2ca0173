package app.visavis.local.stripe;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An HTML page out of a template beside the shapes; what is put into it is escaped. */
final class Page {
    private static final String HTML = "text/html";
    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .strictRendering(true)
            .build();
    private static final String STYLE = read("style.css");

    private final Template template;

    Page(String name) {
        template = ENGINE.parse(read(name), Variant.forContentType(HTML));
    }

    String with(Map<String, ?> data) {
        var instance = template.data("style", new RawString(STYLE));
        data.forEach(instance::data);
        return instance.render();
    }

    private static String read(String name) {
        try (var file = Page.class.getResourceAsStream("/stripe/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
