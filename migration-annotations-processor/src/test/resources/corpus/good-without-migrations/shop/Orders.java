package shop;

public final class Orders {}
