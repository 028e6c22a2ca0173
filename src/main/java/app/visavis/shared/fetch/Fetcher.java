package app.visavis.shared.fetch;

import app.visavis.shared.fetch.FetchFailed.Reason;
import app.visavis.shared.fetch.Fetched.Since;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads what is at a person's address. Each hop's name is looked up once, every address it has must be allowed, and the
 * connection goes to an address that was judged: a name that leads elsewhere a moment later gains nothing.
 */
@ApplicationScoped
public class Fetcher {
    private static final int MOST_ADDRESSES = 3;
    private static final int LOOKUPS = 8;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    /** Of the 4xx, those that pass by themselves: too slow, too early, too often. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private final NameLookup names;
    private final Hop hop;
    private final AddressRule rule;
    private final FetchConfig config;

    /** The machine's resolver cannot be told how long it may take, and keeps the thread that asks it. */
    private final ExecutorService lookups = Executors.newFixedThreadPool(
            LOOKUPS, Thread.ofPlatform().daemon().name("lookup-", 0).factory());

    Fetcher(NameLookup names, Hop hop, FetchConfig config) {
        this.names = names;
        this.hop = hop;
        this.rule = new AddressRule(config.allowedNetworks().orElse(List.of()));
        this.config = config;
    }

    /** Waits for the answer; not to be called in a transaction. */
    public Fetched get(URI address, Since since) throws FetchFailed {
        var deadline = System.nanoTime() + config.timeout().toNanos();
        var at = address;
        for (var hops = 0; hops <= config.redirects(); hops++) {
            var answer = ask(at, since, deadline);
            var next = answer.location();
            if (next.isEmpty()) {
                return read(answer, since, at);
            }
            at = follow(at, next.get());
        }
        throw new FetchFailed(Reason.TOO_MANY_REDIRECTS, address);
    }

    private Answer ask(URI address, Since since, long deadline) throws FetchFailed {
        var addresses = judged(address, deadline);
        for (var one : addresses.subList(0, Math.min(addresses.size(), MOST_ADDRESSES))) {
            var answer = hop.ask(address, one, since, deadline);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new FetchFailed(Reason.UNREACHABLE, address);
    }

    /** All of them must be public: a name that is half inside is no name to ask. IPv4 first, as not all have IPv6. */
    private List<InetAddress> judged(URI address, long deadline) throws FetchFailed {
        if (!WebAddress.mayBeAsked(address)) {
            throw new FetchFailed(Reason.ADDRESS_REFUSED, address);
        }
        var found = find(address, deadline);
        if (!found.stream().allMatch(rule::allows)) {
            throw new FetchFailed(Reason.ADDRESS_REFUSED, address);
        }
        return found.stream()
                .sorted(Comparator.comparingInt(one -> one.getAddress().length))
                .toList();
    }

    private List<InetAddress> find(URI address, long deadline) throws FetchFailed {
        var found = lookups.submit(() -> names.find(WebAddress.host(address)));
        try {
            return found.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException unknown) {
            found.cancel(true);
            throw new FetchFailed(Reason.UNREACHABLE, address);
        } catch (InterruptedException stopped) {
            found.cancel(true);
            Thread.currentThread().interrupt();
            throw new FetchFailed(Reason.UNREACHABLE, address);
        }
    }

    @PreDestroy
    void close() {
        lookups.shutdownNow();
    }

    /** Never from https down to http: the address is the secret by which a calendar is read. */
    static URI follow(URI from, String location) throws FetchFailed {
        try {
            var to = from.resolve(location);
            if (WebAddress.isSecure(from) && !WebAddress.isSecure(to)) {
                throw new FetchFailed(Reason.ADDRESS_REFUSED, from);
            }
            return to;
        } catch (IllegalArgumentException unreadable) {
            throw new FetchFailed(Reason.ADDRESS_REFUSED, from);
        }
    }

    private static Fetched read(Answer answer, Since since, URI at) throws FetchFailed {
        var status = answer.status();
        if (status == OK) {
            return new Fetched(Optional.of(answer.text()), answer.since());
        }
        // "As you know it" says nothing to who knows nothing.
        if (status == NOT_MODIFIED && !since.equals(Since.NEVER)) {
            return new Fetched(Optional.empty(), answer.since());
        }
        var isOurs = status >= 400 && status < 500 && !PASSING.contains(status);
        throw new FetchFailed(isOurs ? Reason.NOT_THERE : Reason.IN_TROUBLE, at);
    }
}
