package dev.rung.internal.engine;

import dev.rung.EngineListener;
import dev.rung.internal.dialect.ConnectionSource;
import dev.rung.internal.discovery.ScanScope;
import dev.rung.internal.plan.Policies;
import dev.rung.spi.MigrationFactory;
import java.time.Duration;
import java.util.List;
import org.jooq.conf.Settings;
import org.jspecify.annotations.Nullable;

/** What a migrator was built with; see the builder's methods. Immutable. */
public record EngineConfig(
    ConnectionSource connections,
    ScanScope scope,
    @Nullable MigrationFactory factory,
    @Nullable Settings settings,
    @Nullable String schema,
    String table,
    Duration lockWait,
    Duration lockTimeout,
    @Nullable Duration statementTimeout,
    Policies policies,
    boolean singleTransaction,
    List<EngineListener> listeners) {}
