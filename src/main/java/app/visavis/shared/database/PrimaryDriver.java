package app.visavis.shared.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Connector/J, but of several places in an address it connects to the one that may be written to. Connector/J's own
 * fail-over knows places, not roles: it would stay with an old primary that came back read-only.
 */
public final class PrimaryDriver implements Driver {
    private static final int MAJOR = 1;

    @Override
    public @Nullable Connection connect(String url, Properties account) throws SQLException {
        return acceptsURL(url) ? Primary.THE.connect(Places.of(url), account) : null;
    }

    @Override
    public boolean acceptsURL(String url) {
        return Places.areIn(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties account) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return MAJOR;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
