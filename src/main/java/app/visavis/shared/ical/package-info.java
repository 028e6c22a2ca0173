/** The one package that knows iCalendar (RFC 5545): other programs' calendars read, and ours written. */
@NullMarked
package app.visavis.shared.ical;

import org.jspecify.annotations.NullMarked;
