package app.visavis.shared.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks the machine's own resolver. */
@ApplicationScoped
class SystemLookup implements NameLookup {
    @Override
    public List<InetAddress> find(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
