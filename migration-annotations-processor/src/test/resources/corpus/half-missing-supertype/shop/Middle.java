package shop;

abstract class Middle implements Absent<Middle> {}
