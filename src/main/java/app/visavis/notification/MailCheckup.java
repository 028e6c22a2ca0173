package app.visavis.notification;

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
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLException;

/** Whether the mail server would take a mail: greets it, turns to TLS, signs in, and hangs up without writing. */
@ApplicationScoped
public class MailCheckup implements Checkup {
    static final Diagnosis OK = ok(Part.MAIL, "ok", "The mail server takes our mail.");
    static final Diagnosis PLAIN = warn(
            Part.MAIL,
            "plain",
            "The mail server takes our mail, but without TLS.",
            "Use smtps://, or smtp:// with a name and a password, in SMTP_URL: mails carry sign-in codes.");
    static final Diagnosis NOT_SET = fail(
            Part.MAIL,
            "not-set",
            "No mail server is set, or its address cannot be read.",
            "Set SMTP_URL as smtp://name:password@host:587.");
    static final Diagnosis UNKNOWN_HOST =
            fail(Part.MAIL, "unknown-host", "There is no mail server of that name.", "Correct the host in SMTP_URL.");
    static final Diagnosis UNREACHABLE = fail(
            Part.MAIL,
            "unreachable",
            "The mail server does not answer.",
            "Check host and port in SMTP_URL (587 for STARTTLS, 465 for TLS), and that this machine may reach them: many"
                    + " hosts close port 25.");
    static final Diagnosis CERTIFICATE = fail(
            Part.MAIL,
            "certificate",
            "The mail server's certificate is not trusted, or it speaks no TLS on that port.",
            "Use the host name of its certificate; smtps:// is for port 465, smtp:// for 587.");
    static final Diagnosis NO_STARTTLS = fail(
            Part.MAIL,
            "no-starttls",
            "The mail server offers no STARTTLS, so the password would travel in the clear.",
            "Use smtps:// with port 465 in SMTP_URL, or another server.");
    static final Diagnosis NO_SIGN_IN = fail(
            Part.MAIL,
            "no-sign-in",
            "The mail server offers no way to sign in that we know (PLAIN, LOGIN).",
            "Ask its host for SMTP with a name and a password.");
    static final Diagnosis LOGIN_REFUSED = fail(
            Part.MAIL,
            "login-refused",
            "The mail server refuses the name or the password.",
            "Correct them in SMTP_URL; special characters are written as %40 and so on. Some hosts want a password of"
                    + " its own for programs.");
    static final Diagnosis BROKEN =
            fail(Part.MAIL, "broken", "The mail server broke off.", "Try again; if it stays so, ask its host.");

    private final Environment environment;

    public MailCheckup(Environment environment) {
        this.environment = environment;
    }

    @Override
    public List<Finding> look() {
        return List.of(environment
                .mailServer()
                .map(server -> {
                    try (var line = SmtpLine.open(server)) {
                        return line.signIn().found(server.toString());
                    } catch (UnknownHostException unknown) {
                        return UNKNOWN_HOST.found(server.host());
                    } catch (ConnectException | SocketTimeoutException closed) {
                        return UNREACHABLE.found(server.toString());
                    } catch (SSLException distrusted) {
                        return CERTIFICATE.found(server.host());
                    } catch (SmtpLine.Unwelcome unwelcome) {
                        return unwelcome.found.found(unwelcome.answer);
                    } catch (IOException broken) {
                        return BROKEN.found(server.toString());
                    }
                })
                .orElseGet(() -> NOT_SET.found()));
    }
}
