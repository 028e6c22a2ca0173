package app.visavis.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testsupport.Defaults;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {
    private static final PasswordHasher HASHER = new PasswordHasher(Defaults.of(AccountConfig.class));

    @Test
    void aHashMatchesItsPasswordOnly() {
        var hash = HASHER.hash("seven quiet herons at dusk");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(HASHER.matches("seven quiet herons at dusk", hash)).isTrue();
        assertThat(HASHER.matches("seven quiet herons at dawn", hash)).isFalse();
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        assertThat(HASHER.hash("seven quiet herons")).isNotEqualTo(HASHER.hash("seven quiet herons"));
    }

    @Test
    void theSamePasswordFromAnotherKeyboardMatches() {
        var composed = "caf\u00e9 au lait, s'il vous plait";
        var decomposed = "cafe\u0301 au lait, s'il vous plait";

        assertThat(HASHER.matches(decomposed, HASHER.hash(composed))).isTrue();
    }

    @Test
    void nobodyMatchesNobody() {
        assertThat(HASHER.matchesNobody("")).isFalse();
    }
}
