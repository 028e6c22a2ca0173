package app.visavis.shared.database;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;

/** Says at once that the database is away: in the pool's queue a request would wait until it has waited too long. */
@Provider
@PreMatching
class AwayFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (Primary.THE.isAway()) {
            throw new IllegalStateException("Nobody can be served", new SQLException("The database is away", "08001"));
        }
    }
}
