package app.visavis.testsupport;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** What HTTP requests ask the database, apart from what the service's jobs ask at the same time. */
@ApplicationScoped
@PersistenceUnitExtension
public class RequestStatements implements StatementInspector {
    private final ConcurrentLinkedQueue<String> statements = new ConcurrentLinkedQueue<>();

    @Override
    public String inspect(String sql) {
        Crashes.beforeStatement();
        if (isOfRequest()) {
            statements.add(sql);
        }
        return sql;
    }

    private static boolean isOfRequest() {
        var container = Arc.container();
        return container.requestContext().isActive()
                && container.instance(CurrentVertxRequest.class).get().getCurrent() != null;
    }

    /** The statements of the requests that this makes. */
    public List<String> of(Runnable requests) {
        statements.clear();
        requests.run();
        return new ArrayList<>(statements);
    }
}
