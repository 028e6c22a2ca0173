package app.visavis.call;

import static app.visavis.shared.checkup.Diagnosis.fail;
import static app.visavis.shared.checkup.Diagnosis.ok;
import static app.visavis.shared.checkup.Diagnosis.warn;

import app.visavis.shared.checkup.Checkup;
import app.visavis.shared.checkup.Diagnosis;
import app.visavis.shared.checkup.Finding;
import app.visavis.shared.checkup.Part;
import app.visavis.shared.environment.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLException;

/** Whether the relays relay: takes a place on each, with credentials as a browser gets them, and gives it back. */
@ApplicationScoped
public class TurnCheckup implements Checkup {
    static final Diagnosis OK = ok(Part.TURN, "ok", "The relay gives out places.");
    static final Diagnosis NOT_SET = warn(
            Part.TURN,
            "not-set",
            "There is no relay: about one call in five, from strict networks, will not connect.",
            "Run coturn on a machine that takes UDP and set TURN_URLS and TURN_SECRET (deploy/coturn).");
    static final Diagnosis UNKNOWN_HOST =
            fail(Part.TURN, "unknown-host", "There is no relay of that name.", "Correct TURN_URLS.");
    static final Diagnosis UNREACHABLE = fail(
            Part.TURN,
            "unreachable",
            "The relay does not answer.",
            "Check that coturn runs, TURN_URLS, and that its firewall lets in the ports named there, by UDP and TCP,"
                    + " and those that it relays from: with deploy/coturn UDP 49160 to 49960.");
    static final Diagnosis REFUSED = fail(
            Part.TURN,
            "refused",
            "The relay refuses our credentials.",
            "TURN_SECRET must be coturn's static-auth-secret, with use-auth-secret on, and its clock must be right.");
    static final Diagnosis NO_PLACE = fail(
            Part.TURN,
            "no-place",
            "The relay knows us and gives out no place.",
            "Look at coturn's log: its quotas (user-quota, total-quota) or its ports may be used up.");
    static final Diagnosis CERTIFICATE = fail(
            Part.TURN,
            "certificate",
            "The relay's certificate is not trusted, or it speaks no TLS on that port.",
            "Give coturn a certificate for the name in TURN_URLS and restart it when it is renewed.");

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int UNAUTHORIZED = 401;

    private final Environment environment;
    private final Clock clock;

    public TurnCheckup(Environment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        var urls = environment.find("TURN_URLS");
        var secret = environment.find("TURN_SECRET");
        if (urls.isEmpty() || secret.isEmpty()) {
            return List.of(NOT_SET.found());
        }
        var username = clock.instant().plus(LIFE).getEpochSecond() + ":doctor";
        var credential = IceServers.credential(secret.get(), username);
        return Arrays.stream(urls.get().split(","))
                .map(String::strip)
                .map(url -> look(url, username, credential).found(url))
                .toList();
    }

    private static Diagnosis look(String url, String username, String credential) {
        try (var relay = TurnLine.open(url)) {
            return ofError(relay.allocate(username, credential));
        } catch (UnknownHostException unknown) {
            return UNKNOWN_HOST;
        } catch (SSLException distrusted) {
            return CERTIFICATE;
        } catch (IOException silent) {
            return UNREACHABLE;
        }
    }

    private static Diagnosis ofError(int error) {
        return switch (error) {
            case 0 -> OK;
            case UNAUTHORIZED -> REFUSED;
            default -> NO_PLACE;
        };
    }
}
