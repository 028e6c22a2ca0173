package app.visavis.shared.web;

import static app.visavis.shared.checkup.Diagnosis.fail;
import static app.visavis.shared.checkup.Diagnosis.ok;
import static app.visavis.shared.checkup.Diagnosis.warn;

import app.visavis.shared.checkup.Diagnosis;
import app.visavis.shared.checkup.Finding;
import app.visavis.shared.checkup.Part;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether pages and API are at home in one registrable domain, without which no cookie of ours travels. */
public final class Origins {
    static final Diagnosis OK = ok(Part.ORIGINS, "ok", "Pages and API share a domain.");
    static final Diagnosis NOT_SET = fail(
            Part.ORIGINS,
            "not-set",
            "It is not said where the pages are.",
            "Set WEB_ORIGIN, such as https://www.example.org.");
    static final Diagnosis NOT_TOLD = warn(
            Part.ORIGINS,
            "not-told",
            "It cannot be seen from here where browsers reach the API.",
            "Run: visavis doctor https://api.example.org");
    static final Diagnosis APART = fail(
            Part.ORIGINS,
            "apart",
            "Pages and API are at home in different domains: browsers keep our cookie back, and nobody stays signed in.",
            "Give both a name in one domain of yours, such as www.example.org and api.example.org.");
    static final Diagnosis SHARED_SUFFIX = fail(
            Part.ORIGINS,
            "shared-suffix",
            "Pages or API live under a domain that belongs to their host, such as herokuapp.com: browsers keep our"
                    + " cookie back, and nobody stays signed in.",
            "Give both a name in one domain of yours, such as www.example.org and api.example.org.");
    static final Diagnosis PLAIN = fail(
            Part.ORIGINS,
            "plain",
            "The API is reached without TLS.",
            "Reach it by https://: over http no cookie is set, and passwords travel in the clear.");

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");
    /** Of the many domains under which hosts give out names, those where this service is likely to be tried out. */
    private static final Set<String> HOSTS_OWN = Set.of(
            "herokuapp.com",
            "hostingersite.com",
            "hostinger.site",
            "github.io",
            "netlify.app",
            "pages.dev",
            "vercel.app",
            "web.app",
            "azurewebsites.net",
            "fly.dev",
            "onrender.com",
            "ngrok.io",
            "ngrok.app");
    /** Such as co.uk and com.au, under which anybody registers. */
    private static final Pattern SECOND_LEVEL = Pattern.compile("(ac|co|com|edu|gov|gouv|net|org|ne|or)\\.[a-z]{2}");

    private Origins() {}

    /** @param api where browsers reach the API; nothing when that is not known */
    public static Finding look(Optional<String> webOrigin, Optional<URI> api) {
        if (webOrigin.isEmpty()) {
            return NOT_SET.found();
        }
        var web = host(URI.create(webOrigin.get()));
        if (isHostsOwn(web)) {
            return SHARED_SUFFIX.found(web);
        }
        return api.map(address -> compare(web, address)).orElseGet(() -> NOT_TOLD.found());
    }

    private static Finding compare(String web, URI address) {
        var api = host(address);
        var both = web + ", " + api;
        if (isHostsOwn(api)) {
            return SHARED_SUFFIX.found(both);
        }
        if (!isSameSite(web, api)) {
            return APART.found(both);
        }
        return ("https".equals(address.getScheme()) || LOOPBACK.contains(api) ? OK : PLAIN).found(both);
    }

    private static boolean isSameSite(String one, String other) {
        return one.equals(other) || registrable(one).equals(registrable(other));
    }

    /** The last two labels, or three where two are everybody's. A number has no domain. */
    private static String registrable(String host) {
        var labels = List.of(host.split("\\."));
        var two = String.join(".", labels.subList(Math.max(0, labels.size() - 2), labels.size()));
        var isNumber = labels.getLast().matches("\\d+|.*[:\\]].*");
        if (isNumber || labels.size() < 2) {
            return host;
        }
        return SECOND_LEVEL.matcher(two).matches() && labels.size() > 2
                ? String.join(".", labels.subList(labels.size() - 3, labels.size()))
                : two;
    }

    private static boolean isHostsOwn(String host) {
        return HOSTS_OWN.stream().anyMatch(suffix -> host.equals(suffix) || host.endsWith("." + suffix));
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }
}
