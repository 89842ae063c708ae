@MigrationModule("billing")
package billing;
