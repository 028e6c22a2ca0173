package app.visavis.practice;

import app.visavis.shared.fetch.FetchFailed;
import app.visavis.shared.fetch.Fetched;
import app.visavis.shared.fetch.Fetcher;
import app.visavis.shared.ical.CalendarUnreadable;
import app.visavis.shared.ical.Span;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the calendars that practices follow, each by one server at a time, with no transaction open meanwhile. */
@ApplicationScoped
class CalendarReader {
    private static final Logger LOG = Logger.getLogger(CalendarReader.class);
    private static final int AT_ONCE = 8;

    /** What is asked for beyond the horizon, so that an unchanged calendar need not be read whole every day. */
    private static final Duration SPARE = Duration.ofDays(31);

    /** Beyond the last slot, for its buffers and the practice's own midnight. */
    private static final Duration MARGIN = Duration.ofDays(2);

    private final BusyCalendars calendars;
    private final CalendarLedger ledger;
    private final Fetcher fetcher;
    private final Reckoner reckoner;
    private final ExecutorService threads;
    private final Clock clock;
    private final Semaphore hands = new Semaphore(AT_ONCE);

    CalendarReader(
            BusyCalendars calendars,
            CalendarLedger ledger,
            Fetcher fetcher,
            Reckoner reckoner,
            @VirtualThreads ExecutorService threads,
            Clock clock) {
        this.calendars = calendars;
        this.ledger = ledger;
        this.fetcher = fetcher;
        this.reckoner = reckoner;
        this.threads = threads;
        this.clock = clock;
    }

    /** How far ahead a calendar must be known for the practice to offer all that it wants. */
    static Instant least(Practice practice, Instant now) {
        return now.plus(Duration.ofDays(practice.horizonDays)).plus(MARGIN);
    }

    static Instant wanted(Practice practice, Instant now) {
        return least(practice, now).plus(SPARE);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readDue() {
        for (var id : calendars.due(clock.instant(), AT_ONCE)) {
            if (hands.tryAcquire()) {
                threads.execute(() -> readAndRelease(id));
            }
        }
    }

    private void readAndRelease(UUID id) {
        try {
            read(id);
        } finally {
            hands.release();
        }
    }

    /** Nothing when another server is reading it. */
    void read(UUID id) {
        ledger.lease(id, clock.instant()).ifPresent(this::read);
    }

    private void read(CalendarLedger.Lease lease) {
        try {
            var fetched = fetcher.get(lease.address(), lease.since());
            ledger.read(lease, times(lease, fetched), fetched.since(), clock.instant());
        } catch (FetchFailed failed) {
            fail(lease, CalendarProblem.of(failed));
        } catch (CalendarUnreadable unreadable) {
            fail(lease, CalendarProblem.of(unreadable));
        } catch (RuntimeException odd) {
            // Ours to find out. Without a word it would be read by nobody until the lease ends, and then end the same
            // way.
            LOG.errorf(odd, "Calendar %s", lease.calendarId());
            fail(lease, CalendarProblem.IN_TROUBLE);
        }
    }

    private @Nullable List<Span> times(CalendarLedger.Lease lease, Fetched fetched) {
        var from = clock.instant().minus(MARGIN);
        return fetched.text()
                .map(text -> reckoner.busy(text, lease.zone(), from, lease.until()))
                .orElse(null);
    }

    private void fail(CalendarLedger.Lease lease, CalendarProblem why) {
        LOG.infof("Calendar %s could not be read: %s", lease.calendarId(), why);
        ledger.failed(lease, why, clock.instant());
    }
}
