package app.visavis.practice;

import app.visavis.shared.identity.CurrentCaller;
import app.visavis.shared.money.Money;
import app.visavis.shared.page.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What the caller's practice offers. */
@Path("/practice/offerings")
@Authenticated
@RunOnVirtualThread
class OfferingResource {
    private static final int LONGEST = 720;
    private static final int LONGEST_BUFFER = 240;
    private static final long HIGHEST_PRICE = 99_999_999;

    private final Offerings offerings;
    private final Practices practices;
    private final CurrentCaller caller;

    OfferingResource(Offerings offerings, Practices practices, CurrentCaller caller) {
        this.offerings = offerings;
        this.practices = practices;
        this.caller = caller;
    }

    record Price(
            @NotNull @Min(0) @Max(HIGHEST_PRICE) Long minor,

            @NotNull @Pattern(regexp = DeskResource.CURRENCY)
            String currency) {}

    record Offer(
            @NotBlank @Size(max = 120) String title,
            @Nullable @Size(max = 2000) String description,
            @NotNull @Min(5) @Max(LONGEST) @MultipleOfFive Integer minutes,
            @NotNull @Valid Price price,

            @Nullable @Min(0) @Max(LONGEST_BUFFER) @MultipleOfFive
            Integer bufferBefore,

            @Nullable @Min(0) @Max(LONGEST_BUFFER) @MultipleOfFive
            Integer bufferAfter,

            @Nullable Boolean active) {

        OfferingTerms terms() {
            return new OfferingTerms(
                    title.strip(),
                    description == null ? "" : description.strip(),
                    minutes,
                    Money.of(price.minor(), price.currency()),
                    bufferBefore == null ? 0 : bufferBefore,
                    bufferAfter == null ? 0 : bufferAfter,
                    active == null || active);
        }
    }

    @GET
    public Page<OfferingView> list() {
        return Page.of(offerings.of(practice()));
    }

    @POST
    @ResponseStatus(201)
    public OfferingView add(@Valid @NotNull Offer offer) {
        return offerings.add(practice(), offer.terms());
    }

    @PUT
    @Path("/{id}")
    public OfferingView change(@PathParam("id") UUID id, @Valid @NotNull Offer offer) {
        return offerings.change(practice(), id, offer.terms());
    }

    @DELETE
    @Path("/{id}")
    public void withdraw(@PathParam("id") UUID id) {
        offerings.withdraw(practice(), id);
    }

    private PracticeView practice() {
        return practices.requireOfPractitioner(caller.require().accountId());
    }
}
