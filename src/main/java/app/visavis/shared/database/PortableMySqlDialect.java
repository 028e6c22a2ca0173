package app.visavis.shared.database;

import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.RowLockStrategy;

/**
 * The SQL that MySQL 8.4 and 9.x and MariaDB 11.4 all speak. The stock dialect writes {@code for update of …}, which
 * MariaDB does not know.
 */
public class PortableMySqlDialect extends MySQLDialect {
    public PortableMySqlDialect() {
        super(DatabaseVersion.make(8, 0, 11));
    }

    @Override
    public RowLockStrategy getReadRowLockStrategy() {
        return RowLockStrategy.NONE;
    }

    @Override
    public RowLockStrategy getWriteRowLockStrategy() {
        return RowLockStrategy.NONE;
    }
}
