package app.visavis.shared.environment;

/** Where the database is, for a connection outside the pool. */
public record DatabaseAddress(String host, String jdbcUrl, String username, String password) {
    @Override
    public String toString() {
        return host;
    }
}
