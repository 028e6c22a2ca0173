package app.visavis.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A delivery to somebody who does not answer before the test says so; two are carried at once. */
@ApplicationScoped
class SlowDelivery implements Delivery<String> {
    static final String KIND = "slow";

    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch answer = new CountDownLatch(1);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<String> payloadType() {
        return String.class;
    }

    @Override
    public int atOnce() {
        return 2;
    }

    @Override
    public void deliver(Parcel<String> parcel) throws InterruptedException {
        begun.incrementAndGet();
        if (!answer.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The test has forgotten to answer");
        }
    }

    int begun() {
        return begun.get();
    }

    void answer() {
        answer.countDown();
    }
}
