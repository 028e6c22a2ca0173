package app.visavis.local.inbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws the inbox. A mail's HTML is a stranger's: it is shown in a frame that may run nothing and knows no origin. */
final class MailPage {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withLocale(Locale.UK)
            .withZone(ZoneId.systemDefault());

    private MailPage() {}

    static String list(List<Mail> mails) {
        var rows = mails.stream().map(MailPage::row).collect(Collectors.joining());
        return page("Inbox", """
                <h1>Inbox</h1>
                <p class="soft">Every mail that the service on this machine sends ends here. Nothing leaves.</p>
                %s""".formatted(
                        rows.isEmpty()
                                ? "<p class=\"card empty\">No mail yet. Register, and a code arrives here.</p>"
                                : "<ul class=\"card\">" + rows + "</ul>"));
    }

    static String read(Mail mail) {
        return page(mail.subject(), """
                <p><a href="/inbox">← Inbox</a></p>
                <h1>%s</h1>
                <p class="soft">%s → %s · %s</p>%s
                <div class="card">%s</div>""".formatted(
                escape(mail.subject()),
                escape(mail.from()),
                escape(String.join(", ", mail.to())),
                when(mail.at()),
                mail.attachments().isEmpty()
                        ? ""
                        : "<p class=\"soft\">Attached: " + escape(String.join(", ", mail.attachments())) + "</p>",
                body(mail)));
    }

    static String missing() {
        return page("No such mail", "<h1>No such mail</h1><p><a href=\"/inbox\">← Inbox</a></p>");
    }

    private static String row(Mail mail) {
        return """
                <li><a href="/inbox/%s"><span class="subject">%s</span>
                <span class="soft">%s · %s</span></a></li>""".formatted(mail.id(), escape(mail.subject()), escape(String.join(", ", mail.to())), when(mail.at()));
    }

    private static String body(Mail mail) {
        return mail.html() == null
                ? "<pre>" + escape(mail.text() == null ? "" : mail.text()) + "</pre>"
                : "<iframe title=\"The mail\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" srcdoc=\""
                        + escape(mail.html().replaceFirst("(?i)<head[^>]*>", "$0<base target=\"_blank\">"))
                        + "\"></iframe>";
    }

    private static String when(Instant at) {
        return WHEN.format(at);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · visavis</title>
                <style>
                :root { color-scheme: light dark; --paper: light-dark(#FBF8F3, #12181A); --card: light-dark(#FFFFFF, #1B2427);
                  --ink: light-dark(#1F2A2E, #ECE7DF); --soft: light-dark(#5A6669, #A3AEAF);
                  --accent: light-dark(#0F6B63, #6CC7BB); --line: light-dark(#DDD5C8, #334044); }
                body { margin: 0 auto; max-width: 720px; padding: 32px 16px; background: var(--paper); color: var(--ink);
                  font: 16px/1.5 system-ui, sans-serif; }
                h1 { font: 500 28px/1.25 Georgia, serif; margin: 16px 0 8px; }
                a { color: var(--accent); }
                .soft { color: var(--soft); }
                .card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 0; margin: 24px 0;
                  overflow: hidden; }
                .empty, pre { padding: 24px; margin: 0; white-space: pre-wrap; font: inherit; }
                ul { list-style: none; }
                li + li { border-top: 1px solid var(--line); }
                li a { display: grid; gap: 4px; padding: 16px 24px; color: inherit; text-decoration: none; }
                li a:hover .subject, li a:focus .subject { color: var(--accent); text-decoration: underline; }
                .subject { font-weight: 600; }
                iframe { display: block; width: 100%%; height: 70vh; border: 0; background: #FFFFFF; color-scheme: light; }
                </style>
                </head>
                <body>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(escape(title), body);
    }
}
