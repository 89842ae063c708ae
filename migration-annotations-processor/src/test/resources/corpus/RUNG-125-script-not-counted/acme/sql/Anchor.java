package acme.sql;

public interface Anchor {}
