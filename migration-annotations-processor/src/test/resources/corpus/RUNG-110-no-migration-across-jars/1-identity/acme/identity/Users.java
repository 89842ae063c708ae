package acme.identity;

/** A class without the annotation. */
public final class Users {}
