@MigrationModule("billing")
package acme.billing;
