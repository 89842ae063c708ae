/**
 * What Rung must survive: killed processes, many processes at once, failing commits, lost
 * connections, migrations that misbehave. The database is real and so are the processes.
 */
package dev.rung.faults;
