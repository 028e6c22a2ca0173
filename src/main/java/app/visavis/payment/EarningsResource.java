package app.visavis.payment;

import app.visavis.account.AccountView;
import app.visavis.account.Accounts;
import app.visavis.practice.PracticeView;
import app.visavis.practice.Practices;
import app.visavis.shared.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** What the caller's practice has earned. */
@Path("/practice")
@RunOnVirtualThread
@Authenticated
class EarningsResource {
    private final Earnings earnings;
    private final Practices practices;
    private final Accounts accounts;
    private final CurrentCaller caller;
    private final Clock clock;

    EarningsResource(Earnings earnings, Practices practices, Accounts accounts, CurrentCaller caller, Clock clock) {
        this.earnings = earnings;
        this.practices = practices;
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
    }

    /** By the days, the months or the offerings, of what was paid from the first to the last of these days. */
    @GET
    @Path("/earnings")
    public EarningsReport report(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("by") @DefaultValue("month") @Pattern(regexp = "day|month|offering") String by) {
        var practice = practice();
        var period = period(practice, from, to);
        var found = earnings.of(practice, period.from(), period.to());
        return EarningsReport.of(EarningsBy.of(by), found, period, practice.zone(), practice.currency());
    }

    /** The same payments, one a line. */
    @GET
    @Path("/earnings.csv")
    @Produces("text/csv; charset=utf-8")
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"earnings.csv\"")
    public String table(@QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to) {
        var practice = practice();
        var period = period(practice, from, to);
        var found = earnings.of(practice, period.from(), period.to());
        return EarningsTable.of(found, names(found), practice.zone());
    }

    private Map<UUID, String> names(List<Earning> found) {
        var ids = found.stream().map(Earning::clientId).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : accounts.findAll(ids).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, known -> name(known.getValue())));
    }

    private static String name(AccountView account) {
        return account.displayName();
    }

    private EarningsPeriod period(PracticeView practice, @Nullable LocalDate from, @Nullable LocalDate to) {
        return EarningsPeriod.of(
                from, to, clock.instant().atZone(practice.zone()).toLocalDate());
    }

    private PracticeView practice() {
        return practices.requireOfPractitioner(caller.require().accountId());
    }
}
