package app.visavis.practice;

import java.time.ZoneId;

/** What a booking's day is and how many it may hold. */
public record LimitedDays(ZoneId zone, BookingLimits limits) {}
