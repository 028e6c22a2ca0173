package app.visavis.artifact;

import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Many people with a page open each, who write and read all the time while servers come and go beneath them. */
final class Crowd implements AutoCloseable {
    /** How long the machine may take to bring a crowd in; how long its people were away is measured. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<CrowdMember> members;
    private final Connection database;

    private Crowd(List<CrowdMember> members, Connection database) {
        this.members = members;
        this.database = database;
    }

    /**
     * Brings them in.
     *
     * @param databaseUrl of a migrated schema, in the form of {@code DATABASE_URL}
     * @param pause of each between two things that they do
     */
    static Crowd of(int size, URI origin, String databaseUrl, Duration pause) throws Exception {
        var database = open(databaseUrl);
        database.setAutoCommit(false);
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        var members = new ArrayList<CrowdMember>();
        for (var i = 0; i < size; i++) {
            members.add(member(database, http, origin, pause));
        }
        database.commit();
        database.setAutoCommit(true);
        members.forEach(CrowdMember::start);
        return new Crowd(List.copyOf(members), database);
    }

    /** Returns once everybody is there and has had so many answers on average. */
    void await(long each) {
        Awaitility.await("everybody to be there")
                .atMost(PATIENCE)
                .until(() ->
                        members.stream().allMatch(CrowdMember::isOnline) && acknowledged() >= each * members.size());
    }

    long acknowledged() {
        return members.stream()
                .mapToLong(member -> member.acknowledged().size())
                .sum();
    }

    List<String> failures() {
        return members.stream().flatMap(member -> member.failures().stream()).toList();
    }

    /** How often each code ended a line. */
    List<Integer> closeCodes() {
        return members.stream().flatMap(member -> member.closeCodes().stream()).toList();
    }

    Duration longestAway() {
        return members.stream()
                .map(CrowdMember::longestAway)
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /** Ends what they do, and waits until each has had an answer to all that they have said. */
    void finish() throws InterruptedException {
        members.forEach(CrowdMember::stop);
        for (var member : members) {
            member.join();
        }
    }

    /** Acknowledged messages that are not stored as they were acknowledged, and gaps in what is stored. */
    List<String> broken() throws SQLException {
        var broken = new ArrayList<String>();
        for (var member : members) {
            var stored = new ArrayList<String>();
            try (var query = database.prepareStatement(
                    "SELECT client_id, seq FROM message WHERE conversation_id = ? ORDER BY seq")) {
                query.setBytes(1, Rows.bytes(member.conversation()));
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        stored.add(rows.getString(1) + "@" + rows.getLong(2));
                    }
                }
            }
            member.acknowledged().stream()
                    .filter(one -> !stored.contains(one))
                    .forEach(one -> broken.add("lost " + one));
            IntStream.range(0, stored.size())
                    .filter(i -> !stored.get(i).endsWith("@" + (i + 1)))
                    .forEach(i -> broken.add("gap before " + stored.get(i)));
            if (stored.stream()
                            .map(one -> one.replaceFirst("@.*", ""))
                            .distinct()
                            .count()
                    != stored.size()) {
                broken.add("a message is there twice");
            }
        }
        return broken;
    }

    @Override
    public void close() throws Exception {
        finish();
        database.close();
    }

    private static CrowdMember member(Connection database, HttpClient http, URI origin, Duration pause)
            throws SQLException {
        var practitioner = Rows.account(database, "PRACTITIONER");
        var client = Rows.account(database, "CLIENT");
        var session = Rows.session(database, client);
        var conversation = Rows.conversation(database, Rows.practice(database, practitioner), practitioner, client);
        return new CrowdMember(http, origin, TestKey.accessToken(client, session), conversation, pause);
    }

    static Connection open(String databaseUrl) throws SQLException {
        return DriverManager.getConnection("jdbc:" + databaseUrl
                + "?allowPublicKeyRetrieval=true&connectionTimeZone=UTC" + "&forceConnectionTimeZoneToSession=true");
    }

    static UUID id() {
        return UUID.randomUUID();
    }
}
