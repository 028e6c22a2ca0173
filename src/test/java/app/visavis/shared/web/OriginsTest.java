package app.visavis.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.example.org,    https://api.example.org,          ok",
        "https://example.org,        https://api.example.org,          ok",
        "https://example.org,        https://example.org,              ok",
        "https://www.example.co.uk,  https://api.example.co.uk,        ok",
        "http://localhost:8080,      http://localhost:8080,            ok",
        "https://www.example.org,    http://api.example.org,           plain",
        "https://www.example.org,    https://api.example.com,          apart",
        "https://one.co.uk,          https://other.co.uk,              apart",
        "https://10.0.0.1,           https://10.0.0.2,                 apart",
        "https://www.example.org,    https://visavis.herokuapp.com,    shared-suffix",
        "https://a.hostingersite.com,https://api.example.org,          shared-suffix",
    })
    void oneDomainIsToldFromTwo(String web, URI api, String code) {
        assertThat(Origins.look(Optional.of(web), Optional.of(api)).diagnosis().code())
                .isEqualTo(code);
    }

    @Test
    void whatIsNotToldIsNotGuessed() {
        assertThat(Origins.look(Optional.of("https://www.example.org"), Optional.empty())
                        .diagnosis())
                .isEqualTo(Origins.NOT_TOLD);
        assertThat(Origins.look(Optional.empty(), Optional.empty()).diagnosis()).isEqualTo(Origins.NOT_SET);
    }
}
