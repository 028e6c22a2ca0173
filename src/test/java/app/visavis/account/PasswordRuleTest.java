package app.visavis.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testsupport.Defaults;
import org.junit.jupiter.api.Test;

class PasswordRuleTest {
    private static final PasswordRule RULE = new PasswordRule(Defaults.of(AccountConfig.class));

    @Test
    void aFewWordsAreGood() {
        assertThat(RULE.flaws("seven quiet herons at dusk", "ada@example.org", "Ada Lovelace"))
                .isEmpty();
    }

    @Test
    void nothingIsDemandedOfTheComposition() {
        assertThat(RULE.flaws("correcthorsebatterystapler", null, null)).isEmpty();
        assertThat(RULE.flaws("дождь стучит по крыше", null, null)).isEmpty();
    }

    @Test
    void fourteenCharactersAreTooFewAndFifteenEnough() {
        assertThat(RULE.flaws("qwzjxkvbnmrtpl", null, null)).containsExactly(PasswordFlaw.TOO_SHORT);
        assertThat(RULE.flaws("qwzjxkvbnmrtplh", null, null)).isEmpty();
    }

    @Test
    void anEmojiCountsAsOneCharacter() {
        assertThat(RULE.flaws("🌊🌲🚲🎻🍞🐌🕯️🪁🧭🪨🦉🌙🍋", null, null)).contains(PasswordFlaw.TOO_SHORT);
    }

    @Test
    void moreThan128CharactersAreTooMany() {
        var long128 = "abcdefghijklmnopqrstuvwxyz0123456789".repeat(4).substring(0, 128);

        assertThat(RULE.flaws(long128, null, null)).doesNotContain(PasswordFlaw.TOO_LONG);
        assertThat(RULE.flaws(long128 + "x", null, null)).contains(PasswordFlaw.TOO_LONG);
    }

    @Test
    void whatEverybodyUsesIsRefusedHoweverItIsWritten() {
        assertThat(RULE.flaws("1234567890123456", null, null)).contains(PasswordFlaw.COMMON);
        assertThat(RULE.flaws("PassWord", null, null)).contains(PasswordFlaw.COMMON);
    }

    @Test
    void aFewCharactersOverAndOverAreRefused() {
        assertThat(RULE.flaws("aaaaaaaaaaaaaaaaaaa", null, null)).contains(PasswordFlaw.REPETITIVE);
        assertThat(RULE.flaws("abcabcabcabcabcabc", null, null)).contains(PasswordFlaw.REPETITIVE);
    }

    @Test
    void nameAddressAndSiteWordAreRefused() {
        assertThat(RULE.flaws("my name is lovelace ok", null, "Ada Lovelace")).containsExactly(PasswordFlaw.PERSONAL);
        assertThat(RULE.flaws("countess.ada and more", "countess.ada@example.org", null))
                .containsExactly(PasswordFlaw.PERSONAL);
        assertThat(RULE.flaws("I love VisAvis so much", null, null)).containsExactly(PasswordFlaw.PERSONAL);
    }

    @Test
    void theListIsAsLongAsPromised() {
        assertThat(CommonPasswords.load().size()).isGreaterThanOrEqualTo(100_000);
    }

    @Test
    void theScoreRisesWithTheLength() {
        assertThat(check("short").score()).isEqualTo(1);
        assertThat(check("qwzjxkvbnmrt").score()).isEqualTo(2);
        assertThat(check("qwzjxkvbnmrtplh").score()).isEqualTo(3);
        assertThat(check("seven quiet herons at dusk").score()).isEqualTo(4);
        assertThat(check("password").score()).isZero();
    }

    private static PasswordCheckView check(String password) {
        return PasswordCheckView.of(password, RULE.flaws(password, null, null));
    }
}
