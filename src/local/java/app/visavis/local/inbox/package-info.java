/** Where the mails of a local run arrive: an SMTP server that delivers nothing further, and pages to read them. */
@NullMarked
package app.visavis.local.inbox;

import org.jspecify.annotations.NullMarked;
