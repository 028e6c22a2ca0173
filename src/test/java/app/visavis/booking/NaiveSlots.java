package app.visavis.booking;

import app.visavis.practice.BookingLimits;
import app.visavis.practice.BookingRules;
import app.visavis.practice.Hours;
import app.visavis.practice.Timetable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The slots by the words of the rules, minute by minute and with the objects of java.time: slow, and sharing nothing with
 * what it judges but the records that hold the rules.
 */
record NaiveSlots(
        ZoneId zone,
        Timetable timetable,
        BookingRules rules,
        BookingLimits limits,
        Shape shape,
        List<Booked> bookings,
        List<Away> elsewhere,
        Instant knownUntil,
        Instant now) {

    /** A stretch of time that somebody is not there. */
    record Away(Instant from, Instant until) {
        boolean overlaps(Booked wanted) {
            return from.isBefore(wanted.blocksUntil()) && until.isAfter(wanted.blocksFrom());
        }
    }

    record Shape(int minutes, int bufferBefore, int bufferAfter) {}

    record Booked(Instant startsAt, Shape shape) {
        Instant blocksFrom() {
            return startsAt.minus(Duration.ofMinutes(shape.bufferBefore));
        }

        Instant blocksUntil() {
            return startsAt.plus(Duration.ofMinutes(shape.minutes + shape.bufferAfter));
        }
    }

    NaiveSlots withoutBookings() {
        return new NaiveSlots(zone, timetable, rules, limits, shape, List.of(), elsewhere, knownUntil, now);
    }

    NaiveSlots withoutOtherCalendars() {
        return new NaiveSlots(zone, timetable, rules, limits, shape, bookings, List.of(), Instant.MAX, now);
    }

    List<Instant> on(LocalDate from, LocalDate to) {
        var wall = wall(from.minusDays(2), to.plusDays(3));
        Map<Long, Boolean> open = new HashMap<>();
        return everyMinute(
                        from.atStartOfDay(zone).toInstant(),
                        to.plusDays(1).atStartOfDay(zone).toInstant())
                .filter(this::isInTime)
                .filter(start -> wall.isStart(start, rules.stepMinutes()))
                .filter(start -> everyMinute(start, start.plus(Duration.ofMinutes(shape.minutes)))
                        .allMatch(minute -> open.computeIfAbsent(minute.getEpochSecond(), any -> wall.isOpen(minute))))
                .filter(this::isFree)
                .filter(this::isWithinLimits)
                .toList();
    }

    private boolean isInTime(Instant start) {
        var notice = Duration.ofMinutes(rules.noticeMinutes());
        var horizon = Duration.ofDays(rules.horizonDays());
        return start.isAfter(now) && !start.isBefore(now.plus(notice)) && !start.isAfter(now.plus(horizon));
    }

    private Wall wall(LocalDate from, LocalDate to) {
        return new Wall(
                zone,
                from.datesUntil(to)
                        .flatMap(date -> hoursOf(date).map(hours -> LocalOpening.of(date, hours)))
                        .toList(),
                timetable.absences().stream()
                        .map(absence ->
                                new Away(instantOf(absence.startsAt(), true), instantOf(absence.endsAt(), false)))
                        .toList());
    }

    /** The openings as a clock on the wall shows them, and the absences. */
    private record Wall(ZoneId zone, List<LocalOpening> openings, List<Away> absences) {
        /** A whole number of steps after the start of an opening that it lies in. */
        boolean isStart(Instant at, int step) {
            var reading = at.atZone(zone).toLocalDateTime();
            for (var opening : openings) {
                if (opening.has(reading)
                        && Duration.between(opening.starts, reading).toMinutes() % step == 0
                        && isFirstReading(at)) {
                    return true;
                }
            }
            return false;
        }

        boolean isOpen(Instant at) {
            var reading = at.atZone(zone).toLocalDateTime();
            return openings.stream().anyMatch(opening -> opening.has(reading))
                    && isFirstReading(at)
                    && absences.stream().noneMatch(away -> !at.isBefore(away.from) && at.isBefore(away.until));
        }

        /** Of a reading that comes twice only the earlier offset counts. */
        private boolean isFirstReading(Instant at) {
            var reading = at.atZone(zone);
            return reading.getOffset()
                    .equals(zone.getRules()
                            .getValidOffsets(reading.toLocalDateTime())
                            .getFirst());
        }
    }

    private record LocalOpening(LocalDateTime starts, LocalDateTime ends) {
        static LocalOpening of(LocalDate date, Hours hours) {
            var starts = date.atStartOfDay().plusMinutes(hours.startsMinute());
            var ends = date.atStartOfDay().plusMinutes(hours.endsMinute());
            return new LocalOpening(starts, ends.isAfter(starts) ? ends : ends.plusDays(1));
        }

        boolean has(LocalDateTime reading) {
            return !reading.isBefore(starts) && reading.isBefore(ends);
        }
    }

    private Stream<Hours> hoursOf(LocalDate date) {
        for (var special : timetable.specialDays()) {
            if (special.date().equals(date)) {
                return special.openings().stream();
            }
        }
        return timetable.openings().stream()
                .filter(opening -> opening.weekday() == date.getDayOfWeek())
                .map(opening -> opening.hours());
    }

    /** A reading that the clock skips is as much later; of one that comes twice a start is the first, an end the last. */
    private Instant instantOf(LocalDateTime reading, boolean isStart) {
        var offsets = zone.getRules().getValidOffsets(reading);
        if (offsets.isEmpty()) {
            return reading.toInstant(zone.getRules().getTransition(reading).getOffsetBefore());
        }
        return reading.toInstant(isStart ? offsets.getFirst() : offsets.getLast());
    }

    /** Nobody can tell what is beyond the moment until which the other calendars are known. */
    private boolean isFree(Instant start) {
        var wanted = new Booked(start, shape);
        return !wanted.blocksUntil().isAfter(knownUntil)
                && elsewhere.stream().noneMatch(away -> away.overlaps(wanted))
                && bookings.stream()
                        .noneMatch(booked -> booked.blocksFrom().isBefore(wanted.blocksUntil())
                                && wanted.blocksFrom().isBefore(booked.blocksUntil()));
    }

    private boolean isWithinLimits(Instant start) {
        var day = dayOf(start);
        var week = weekOf(start);
        var ofDay = bookings.stream()
                .filter(booked -> dayOf(booked.startsAt).equals(day))
                .count();
        var ofWeek = bookings.stream()
                .filter(booked -> weekOf(booked.startsAt).equals(week))
                .count();
        return (limits.daily() == null || ofDay < limits.daily())
                && (limits.weekly() == null || ofWeek < limits.weekly());
    }

    private LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private LocalDate weekOf(Instant at) {
        return dayOf(at).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Stream<Instant> everyMinute(Instant from, Instant until) {
        return Stream.iterate(from, at -> at.isBefore(until), at -> at.plusSeconds(60));
    }
}
