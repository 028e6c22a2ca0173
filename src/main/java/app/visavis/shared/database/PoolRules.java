package app.visavis.shared.database;

import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.MySQLExceptionSorter;
import io.quarkus.agroal.runtime.AgroalConnectionConfigurer;
import io.quarkus.agroal.runtime.JdbcDriver;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Map;

/** After which errors the pool drops a connection: Agroal's list for MySQL, and that a server has become read-only. */
@Singleton
@Alternative
@Priority(1)
@JdbcDriver("mysql")
class PoolRules implements AgroalConnectionConfigurer {
    private final MySQLExceptionSorter known = new MySQLExceptionSorter();

    @Override
    public void setExceptionSorter(String kind, AgroalDataSourceConfigurationSupplier configuration) {
        configuration
                .connectionPoolConfiguration()
                .exceptionSorter(sql -> DatabaseAway.isFatal(sql) || known.isFatal(sql));
    }

    @Override
    public void disableSslSupport(
            String kind, AgroalDataSourceConfigurationSupplier configuration, Map<String, String> properties) {
        configuration
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcProperty("sslMode", "DISABLED");
    }
}
