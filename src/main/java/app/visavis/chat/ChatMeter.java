package app.visavis.chat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Counts messages once they are kept, and the pages that listen for them. */
@Startup
@ApplicationScoped
class ChatMeter {
    private final Counter messages;

    ChatMeter(MeterRegistry registry, Devices devices) {
        messages =
                Counter.builder("visavis.messages").description("Messages kept").register(registry);
        Gauge.builder("visavis.sockets.open", devices, Devices::count)
                .description("Open sockets on this server")
                .tag("socket", "chat")
                .register(registry);
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChatEvent.Said said) {
        messages.increment();
    }
}
