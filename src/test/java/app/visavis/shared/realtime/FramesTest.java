package app.visavis.shared.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.shared.realtime.FrameRefused.Reason;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
    private final Frames frames = new Frames(
            new ObjectMapper(), Validation.buildDefaultValidatorFactory().getValidator());

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Say.class, name = "say"),
        @JsonSubTypes.Type(value = Go.class, name = "go")
    })
    sealed interface Frame {}

    record Say(@NotNull UUID id, @Size(max = 3) String clientId) implements Frame {}

    record Go(List<@Valid Step> steps) implements Frame {}

    record Step(@NotNull UUID id) {}

    @Test
    void aFrameIsToldByItsType() {
        var id = UUID.randomUUID();
        assertEquals(new Say(id, "a"), frames.read("""
                {"type":"say","id":"%s","clientId":"a"}""".formatted(id), Frame.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1", "null", "[]", "{}", "{\"type\":7}", "{\"type\":\"say\"", "\"say\""})
    void whatIsNoObjectWithATypeIsMalformed(String text) {
        assertEquals(Reason.MALFORMED, refused(text).reason());
    }

    @Test
    void anUnknownTypeNamesTheClientsId() {
        var refused = refused("{\"type\":\"sing\",\"clientId\":\"c1\"}");
        assertEquals(Reason.UNKNOWN_FRAME, refused.reason());
        assertEquals("c1", frames.problem(refused, null).of());
    }

    @Test
    void aValueOfTheWrongShapeIsPointedAt() {
        var refused = refused("{\"type\":\"say\",\"id\":\"no-id\",\"clientId\":\"c1\"}");
        assertEquals("/id", refused.errors().getFirst().pointer());
        assertEquals(422, frames.problem(refused, null).problem().status());
    }

    @Test
    void aValueThatBreaksARuleIsPointedAt() {
        assertEquals(
                "/steps/0/id",
                refused("{\"type\":\"go\",\"steps\":[{}]}").errors().getFirst().pointer());
    }

    @Test
    void aClientIdIsEchoedOnlyWhenItIsOne() {
        assertNull(refused("{\"type\":\"sing\",\"clientId\":{\"a\":1}}").of());
        assertNull(refused("{\"type\":\"sing\",\"clientId\":\"" + "x".repeat(65) + "\"}")
                .of());
    }

    @Test
    void aFaultTellsNothingOfItself() {
        var frame = frames.problem(new IllegalStateException("secret"), "c1");
        assertEquals(500, frame.problem().status());
        var text = frames.write(frame);
        assertTrue(text.contains("\"type\":\"problem\"") && !text.contains("secret"), text);
    }

    private FrameRefused refused(String text) {
        return assertThrows(FrameRefused.class, () -> frames.read(text, Frame.class));
    }
}
