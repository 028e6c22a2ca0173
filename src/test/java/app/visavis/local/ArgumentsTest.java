package app.visavis.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    @Test
    void aRunListensOnPort8080AndKeepsItsDataUnlessToldOtherwise() {
        var arguments = Arguments.parse(List.of());

        assertEquals(8080, arguments.port());
        assertEquals(8081, arguments.inboxPort());
        assertEquals(8082, arguments.stripePort());
        assertFalse(arguments.reset());
    }

    @Test
    void everyOptionIsUnderstoodInAnyOrder() {
        var arguments = Arguments.parse(List.of("--reset", "--home", "elsewhere", "--port", "9000"));

        assertEquals(9000, arguments.port());
        assertTrue(arguments.reset());
        assertTrue(arguments.home().isAbsolute());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "http", "65534", "99999999", ""})
    void aPortThatIsNoneIsNamed(String port) {
        var complaint = assertThrows(Complaint.class, () -> Arguments.parse(List.of("--port", port)));

        assertTrue(complaint.getMessage().contains("--port takes a number"));
    }

    @Test
    void anUnknownOptionIsNamed() {
        var complaint = assertThrows(Complaint.class, () -> Arguments.parse(List.of("--prot", "1")));

        assertTrue(complaint.getMessage().contains("--prot"));
    }

    @Test
    void aMissingValueIsNamed() {
        var complaint = assertThrows(Complaint.class, () -> Arguments.parse(List.of("--port")));

        assertEquals("--port needs a value.", complaint.getMessage());
    }
}
