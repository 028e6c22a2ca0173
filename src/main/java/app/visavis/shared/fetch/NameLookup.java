package app.visavis.shared.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where a name leads; the process ends here. */
interface NameLookup {
    List<InetAddress> find(String host) throws UnknownHostException;
}
