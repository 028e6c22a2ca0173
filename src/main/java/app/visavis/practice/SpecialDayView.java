package app.visavis.practice;

import java.time.LocalDate;
import java.util.List;

/**
 * A date with openings of its own.
 *
 * @param openings that start on this date, in place of its weekday's; none: the practice is closed
 */
public record SpecialDayView(LocalDate date, List<Hours> openings, String note) {}
