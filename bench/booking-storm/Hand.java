import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** An operator's hand in the tables, shared by all workers: it takes a hold away behind the service's back. */
record Hand(Connection database) {
    /** As the service does it, its counters included: the booking, then the day, then the week, then the cells. */
    void loseHold(Known booking) throws SQLException {
        synchronized (database) {
            while (!loseHoldOnce(booking)) {
                Thread.onSpinWait();
            }
        }
    }

    /** @return false after a deadlock, which ends a transaction and says that it may begin again */
    private boolean loseHoldOnce(Known booking) throws SQLException {
        database.setAutoCommit(false);
        try {
            var isLost = Database.execute(
                            database,
                            "UPDATE booking SET state = 'LAPSED', held_until = NULL, paying = FALSE, version = version + 1"
                                    + " WHERE id = ? AND state = 'HELD'",
                            booking.id)
                    == 1;
            if (isLost) {
                var day = Instant.parse(booking.startsAt).atZone(booking.practice.zone()).toLocalDate();
                countOneLess(booking.practice, "DAY", day);
                countOneLess(booking.practice, "WEEK", day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
                Database.execute(database, "DELETE FROM occupied_cell WHERE booking_id = ?", booking.id);
            }
            database.commit();
            return true;
        } catch (SQLException failed) {
            if ("40001".equals(failed.getSQLState())) {
                return false;
            }
            throw failed;
        } finally {
            database.rollback();
        }
    }

    private void countOneLess(Town.Practice practice, String unit, LocalDate on) throws SQLException {
        Database.execute(
                database,
                "UPDATE booking_count SET bookings = bookings - 1"
                        + " WHERE practice_id = ? AND unit = ? AND starts_on = ? AND bookings > 0",
                practice.id(),
                unit,
                on.toString());
    }
}
