package app.visavis.shared.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {
    private final AddressRule rule = new AddressRule(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "192.88.99.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "5f00::1",
                "fec0::1"
            })
    void whatIsNotPublicIsNotAsked(String address) {
        assertFalse(rule.allows(InetAddress.ofLiteral(address)), address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"})
    void thePublicIs(String address) {
        assertTrue(rule.allows(InetAddress.ofLiteral(address)), address);
    }

    @Test
    void onlyWhatTheOperatorAllowsIsAskedBesides() {
        var allowed = new AddressRule(List.of("10.1.2.0/23", "fd00::7"));
        assertTrue(allowed.allows(InetAddress.ofLiteral("10.1.3.255")));
        assertTrue(allowed.allows(InetAddress.ofLiteral("fd00::7")));
        assertFalse(allowed.allows(InetAddress.ofLiteral("10.1.4.0")));
        assertFalse(allowed.allows(InetAddress.ofLiteral("fd00::8")));
        assertThrows(IllegalArgumentException.class, () -> new AddressRule(List.of("10.0.0.0/33")));
    }

    @Test
    void anAddressIsHttpWithoutAPasswordOnAPortForTheWeb() {
        assertEquals(
                "https://example.org/a",
                WebAddress.parse("webcal://example.org/a").orElseThrow().toString());
        for (var typed : List.of(
                "ftp://example.org",
                "file:///etc/passwd",
                "https://me@example.org",
                "http:///a",
                "https://example.org:25/",
                "gopher://example.org",
                "https://exa mple.org",
                "example.org")) {
            assertTrue(WebAddress.parse(typed).isEmpty(), typed);
        }
    }
}
