import java.sql.Connection;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Practices that are always open, with offerings of many lengths and buffers, and the people who want them. */
record Town(List<Practice> practices, List<Person> clients) {
    /** Few times for many: about as many cells as there are clients to want each of them. */
    private static final int PRACTICES = 6;

    private static final int[][] SHAPES = {{15, 0, 0}, {30, 5, 10}, {50, 0, 10}, {60, 15, 15}, {25, 10, 0}, {90, 0, 5}};
    private static final int DAILY = 30;
    private static final int WEEKLY = 150;
    private static final List<String> ZONES = List.of("Europe/Paris", "UTC", "Asia/Tokyo");

    record Person(UUID id, String token) {}

    record Offering(UUID id, boolean isFree) {}

    record Practice(UUID id, ZoneId zone, Person practitioner, List<Offering> offerings) {}

    static Town build(Connection database, Keys keys, int clients) throws Exception {
        database.setAutoCommit(false);
        List<Person> people = new ArrayList<>();
        for (var i = 0; i < clients; i++) {
            people.add(person(database, keys, "client"));
        }
        List<Practice> practices = new ArrayList<>();
        for (var i = 0; i < PRACTICES; i++) {
            practices.add(practice(database, person(database, keys, "practitioner"), i));
        }
        database.commit();
        database.setAutoCommit(true);
        return new Town(practices, people);
    }

    private static Person person(Connection database, Keys keys, String role) throws Exception {
        var id = UUID.randomUUID();
        var session = UUID.randomUUID();
        Database.execute(
                database,
                "INSERT INTO account (id, email, display_name, password_hash, zone, language, created_at,"
                        + " roles_changed_at, version) VALUES (?, ?, 'Somebody', 'none', 'UTC', 'en', NOW(6), NOW(6), 0)",
                id,
                id + "@example.org");
        Database.execute(database, "INSERT INTO account_role (account_id, role) VALUES (?, ?)", id, role.toUpperCase());
        Database.execute(
                database,
                "INSERT INTO account_session (id, account_id, remembered, created_at, expires_at)"
                        + " VALUES (?, ?, TRUE, NOW(6), NOW(6) + INTERVAL 1 DAY)",
                session,
                id);
        return new Person(id, keys.token(id, session, role));
    }

    /** Every other practice limits its days, and two in three of them their weeks: the counter rows are fought for too. */
    private static Practice practice(Connection database, Person practitioner, int number) throws Exception {
        var id = UUID.randomUUID();
        var zone = ZONES.get(number % ZONES.size());
        Database.execute(
                database,
                "INSERT INTO practice (id, practitioner_id, slug, name, headline, about, zone, currency, published,"
                        + " notice_minutes, horizon_days, step_minutes, daily_limit, weekly_limit, created_at, version)"
                        + " VALUES (?, ?, ?, 'A practice', '', '', ?, 'EUR', TRUE, 0, 60, 5, ?, ?, NOW(6), 0)",
                id,
                practitioner.id(),
                id.toString(),
                zone,
                number % 2 == 0 ? null : DAILY,
                number % 2 == 0 || number % 3 == 0 ? null : WEEKLY);
        for (var weekday = 1; weekday <= 7; weekday++) {
            Database.execute(
                    database,
                    "INSERT INTO opening (id, practice_id, weekday, starts_minute, ends_minute) VALUES (?, ?, ?, 0, 0)",
                    UUID.randomUUID(),
                    id,
                    weekday);
        }
        List<Offering> offerings = new ArrayList<>();
        for (var shape : SHAPES) {
            offerings.add(offering(database, id, shape, true));
            offerings.add(offering(database, id, shape, false));
        }
        return new Practice(id, ZoneId.of(zone), practitioner, offerings);
    }

    private static Offering offering(Connection database, UUID practice, int[] shape, boolean isFree) throws Exception {
        var id = UUID.randomUUID();
        Database.execute(
                database,
                "INSERT INTO offering (id, practice_id, title, description, minutes, price_minor, currency,"
                        + " buffer_before, buffer_after, active, created_at, version)"
                        + " VALUES (?, ?, 'A talk', '', ?, ?, 'EUR', ?, ?, TRUE, NOW(6), 0)",
                id,
                practice,
                shape[0],
                isFree ? 0 : 4_500,
                shape[1],
                shape[2]);
        return new Offering(id, isFree);
    }
}
