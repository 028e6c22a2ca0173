package app.visavis.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The application is guarded alike by the service and by the web server of a host. */
class PageHeadersTest {
    private static final Pattern RULE =
            Pattern.compile("^Header always set (?<name>[\\w-]+) \"(?<value>.*)\"$", Pattern.MULTILINE);

    @Test
    void theHostOfThePagesSaysWhatTheServiceWouldSay() throws IOException {
        assertThat(saidByHtaccess("https://api.example.org", "wss://api.example.org"))
                .isEqualTo(PageHeaders.of(URI.create("https://api.example.org")).headers());
    }

    /** All but those that are sent on a condition, such as the one on TLS. */
    private static Map<String, String> saidByHtaccess(String api, String sockets) throws IOException {
        var rules = RULE.matcher(Files.readString(Path.of("deploy/hostinger/.htaccess"))
                .replace("@API@", api)
                .replace("@SOCKETS@", sockets));
        var said = new HashMap<String, String>();
        while (rules.find()) {
            said.put(rules.group("name"), rules.group("value"));
        }
        return said;
    }
}
