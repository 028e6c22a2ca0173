package app.visavis.practice;

import java.util.List;

/** When a practice is open: the rules, in its local time. */
public record Timetable(List<WeeklyOpening> openings, List<AbsenceView> absences) {}
