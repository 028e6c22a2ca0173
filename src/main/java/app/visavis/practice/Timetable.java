package app.visavis.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When a practice is open: the rules, in its local time.
 *
 * @param openings by weekday and start
 * @param specialDays by date
 * @param absences by start
 */
public record Timetable(List<WeeklyOpening> openings, List<SpecialDayView> specialDays, List<AbsenceView> absences) {

    /** What starts on a date: its own openings when it is special, else those of its weekday. */
    public Function<LocalDate, List<Hours>> hours() {
        var weekly = openings.stream()
                .collect(Collectors.groupingBy(
                        WeeklyOpening::weekday, Collectors.mapping(WeeklyOpening::hours, Collectors.toList())));
        var special = specialDays.stream().collect(Collectors.toMap(SpecialDayView::date, SpecialDayView::openings));
        return date -> {
            var own = special.get(date);
            return own == null ? weekly.getOrDefault(date.getDayOfWeek(), List.of()) : own;
        };
    }

    /** The same special days and absences, with other weekly openings. */
    public Timetable with(List<WeeklyOpening> others) {
        return new Timetable(others, specialDays, absences);
    }
}
