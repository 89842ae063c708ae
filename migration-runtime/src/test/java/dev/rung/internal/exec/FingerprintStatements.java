package dev.rung.internal.exec;

import static org.jooq.impl.DSL.*;
import static org.jooq.impl.SQLDataType.*;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.DatePart;
import org.jooq.EnumType;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jooq.types.DayToSecond;
import org.jooq.types.UByte;
import org.jooq.types.UInteger;
import org.jooq.types.ULong;
import org.jooq.types.UShort;
import org.jooq.types.YearToMonth;

/**
 * Statements of all kinds that migrations are made of, by name.
 *
 * <p>Left out is what classes compiled with jOOQ 3.19 cannot call in 3.21: {@code dropView}, {@code
 * createView(...).as}, {@code createSequence} and {@code exists(Select)} have another signature
 * there. Also left out is what both render differently: {@code contains} with and without case, and
 * fractions of a second in a {@code LocalTime}, which 3.19 leaves out of values in line.
 */
final class FingerprintStatements {
  private static final Table<Record> CUSTOMER = table(name("customer"));
  private static final Table<Record> ORDERS = table(name("shop", "orders"));
  private static final Field<Integer> ID = field(name("id"), INTEGER);
  private static final Field<String> NAME = field(name("name"), VARCHAR(80));
  private static final Field<BigDecimal> PRICE = field(name("price"), DECIMAL(15, 2));
  private static final Field<LocalDate> DAY = field(name("day"), LOCALDATE);
  private static final Field<Boolean> ACTIVE = field(name("active"), BOOLEAN);

  /** An enum type of the database. */
  enum Mood implements EnumType {
    HAPPY("happy"),
    NOT_SO("it's not");

    private final String literal;

    Mood(String literal) {
      this.literal = literal;
    }

    @Override
    public String getLiteral() {
      return literal;
    }

    @Override
    public String getName() {
      return "mood";
    }

    @Override
    public Schema getSchema() {
      return null;
    }
  }

  private record Money(long cents) {}

  private final Map<String, Function<DSLContext, Query>> statements = new LinkedHashMap<>();

  private FingerprintStatements() {
    createTables();
    alterTables();
    otherObjects();
    literals();
    inserts();
    upserts();
    updatesAndDeletes();
    selects();
    expressions();
    plainSql();
  }

  static Map<String, Function<DSLContext, Query>> all() {
    return new FingerprintStatements().statements;
  }

  private void add(String name, Function<DSLContext, Query> statement) {
    if (statements.put(name, statement) != null) {
      throw new IllegalArgumentException("twice: " + name);
    }
  }

  private void createTables() {
    add("create table", db -> db.createTable("t").column("id", INTEGER).column("name", VARCHAR));
    add(
        "create table with constraints",
        db ->
            db.createTable("order_line")
                .column("order_id", BIGINT.notNull())
                .column("no", SMALLINT.notNull())
                .column("sku", VARCHAR(32).notNull())
                .column("price", DECIMAL(15, 2).notNull().defaultValue(BigDecimal.ZERO))
                .constraints(
                    constraint("order_line_pk").primaryKey("order_id", "no"),
                    constraint("order_line_uq").unique("order_id", "sku"),
                    constraint("order_line_fk")
                        .foreignKey("order_id")
                        .references("orders", "id")
                        .onDeleteCascade()
                        .onUpdateRestrict(),
                    constraint("order_line_ck").check(PRICE.ge(BigDecimal.ZERO))));
    add(
        "create table if not exists",
        db -> db.createTableIfNotExists(ORDERS).column(ID, INTEGER.identity(true)).primaryKey(ID));
    add(
        "create table with unnamed constraints",
        db ->
            db.createTable(CUSTOMER)
                .column(ID, INTEGER.notNull())
                .column(NAME, VARCHAR(80))
                .primaryKey(ID)
                .unique(NAME)
                .constraint(foreignKey(ID).references(ORDERS)));
    add(
        "create table as select",
        db -> db.createTable("copy").as(select(ID, NAME).from(CUSTOMER)).withData());
    add(
        "create temporary table",
        db -> db.createTemporaryTable("scratch").column("n", INTEGER).onCommitDrop());
    add("create table of a schema", db -> db.createTable(name("a", "b")).column("c", CLOB));
    add(
        "create table with a comment",
        db -> db.createTable("t").column("n", INTEGER).comment("it's a 'table'"));
    add(
        "create table with every type",
        db ->
            db.createTable("types")
                .column("a_bigint", BIGINT)
                .column("a_binary", BINARY(16))
                .column("a_bit", BIT)
                .column("a_blob", BLOB)
                .column("a_boolean", BOOLEAN)
                .column("a_char", CHAR(3))
                .column("a_clob", CLOB)
                .column("a_date", LOCALDATE)
                .column("a_decimal", DECIMAL(10, 3))
                .column("a_double", DOUBLE)
                .column("a_float", FLOAT)
                .column("a_json", SQLDataType.JSON)
                .column("a_jsonb", SQLDataType.JSONB)
                .column("a_nchar", NCHAR(5))
                .column("a_numeric", NUMERIC(8))
                .column("a_nvarchar", NVARCHAR(50))
                .column("a_real", REAL)
                .column("a_smallint", SMALLINT)
                .column("a_time", LOCALTIME(3))
                .column("a_timestamp", LOCALDATETIME(6))
                .column("a_timestamptz", TIMESTAMPWITHTIMEZONE)
                .column("a_timetz", TIMEWITHTIMEZONE)
                .column("a_tinyint", TINYINT)
                .column("a_uuid", SQLDataType.UUID)
                .column("a_varbinary", VARBINARY(20))
                .column("a_varchar", VARCHAR(200).collation(collation("C")))
                .column("an_array", INTEGER.array())
                .column("an_instant", INSTANT)
                .column("an_interval", INTERVALDAYTOSECOND)
                .column("an_unsigned", INTEGERUNSIGNED)
                .column("months", INTERVALYEARTOMONTH)
                .column("text_list", VARCHAR(10).array())
                .column("year", YEAR)
                .column("xml", SQLDataType.XML));
    add(
        "create table with defaults",
        db ->
            db.createTable("d")
                .column("a", VARCHAR(10).notNull().defaultValue("it's"))
                .column("b", BOOLEAN.defaultValue(true))
                .column("c", LOCALDATETIME.defaultValue(currentLocalDateTime()))
                .column("d", LOCALDATE.defaultValue(LocalDate.of(2026, 1, 15)))
                .column("e", INTEGER.nullable(true).defaultValue(field("1 + 1", INTEGER))));
  }

  private void alterTables() {
    add("add column", db -> db.alterTable("t").addColumn("c", VARCHAR(320)));
    add("add column not null", db -> db.alterTable(CUSTOMER).addColumn(NAME, VARCHAR(9).notNull()));
    add(
        "add column if not exists",
        db -> db.alterTable("t").addColumnIfNotExists("c", INTEGER.defaultValue(7)));
    add("add identity column", db -> db.alterTable("t").addColumn("c", BIGINT.identity(true)));
    add("add columns", db -> db.alterTable("t").add(ID, NAME));
    add("add column first", db -> db.alterTable("t").addColumn("c", INTEGER).first());
    add("add column after", db -> db.alterTable("t").addColumn("c", INTEGER).after("b"));
    add("add constraint", db -> db.alterTable("t").add(constraint("ck").check(ID.gt(0))));
    add("add unnamed constraint", db -> db.alterTable("t").add(unique("a", "b")));
    add("alter type", db -> db.alterTable("t").alterColumn("c").set(VARCHAR(50)));
    add("set default", db -> db.alterTable("t").alterColumn(NAME).setDefault("none"));
    add("drop default", db -> db.alterTable("t").alterColumn("c").dropDefault());
    add("set not null", db -> db.alterTable("t").alterColumn("c").setNotNull());
    add("drop not null", db -> db.alterTable("t").alterColumn("c").dropNotNull());
    add("rename column", db -> db.alterTable("t").renameColumn("a").to("b"));
    add("rename table", db -> db.alterTable("t").renameTo("u"));
    add("rename constraint", db -> db.alterTable("t").renameConstraint("a").to("b"));
    add("drop column", db -> db.alterTable("t").dropColumn("c"));
    add("drop column cascade", db -> db.alterTable("t").dropColumnIfExists("c").cascade());
    add("drop columns", db -> db.alterTable("t").dropColumns("a", "b"));
    add("drop constraint", db -> db.alterTable("t").dropConstraint("ck"));
    add("drop foreign key", db -> db.alterTable("t").dropForeignKey("fk"));
    add("drop primary key", db -> db.alterTable("t").dropPrimaryKey("pk"));
    add("drop unique", db -> db.alterTable("t").dropUnique("uq"));
    add("alter table if exists", db -> db.alterTableIfExists("t").dropColumn("c"));
    add("comment on table", db -> db.commentOnTable("t").is("what's in it"));
    add("comment on column", db -> db.commentOnColumn(name("t", "c")).is("\\ and \n a line"));
  }

  private void otherObjects() {
    add("create index", db -> db.createIndex("i").on("t", "a", "b"));
    add("create unique index", db -> db.createUniqueIndex("i").on(CUSTOMER, NAME.asc(), ID.desc()));
    add("create index if not exists", db -> db.createIndexIfNotExists("i").on("t", "a"));
    add(
        "create partial index",
        db -> db.createIndex("i").on(CUSTOMER, NAME).where(ACTIVE.isTrue().and(ID.gt(7))));
    add("create functional index", db -> db.createIndex("i").on(CUSTOMER, lower(NAME)));
    add("drop index", db -> db.dropIndex("i"));
    add("drop index if exists", db -> db.dropIndexIfExists("i").cascade());
    add("rename index", db -> db.alterIndex("i").renameTo("j"));
    add("alter sequence", db -> db.alterSequence("s").restartWith(7));
    add("drop sequence", db -> db.dropSequence("s"));
    add("create schema", db -> db.createSchema("s"));
    add("create schema if not exists", db -> db.createSchemaIfNotExists("s"));
    add("rename schema", db -> db.alterSchema("s").renameTo("t"));
    add("drop schema cascade", db -> db.dropSchema("s").cascade());
    add("create type", db -> db.createType("mood").asEnum("happy", "it's not"));
    add("add value to type", db -> db.alterType("mood").addValue("sad"));
    add("drop type", db -> db.dropType("mood"));
    add("create domain", db -> db.createDomain("email").as(VARCHAR(320)).default_("none"));
    add("drop domain", db -> db.dropDomain("email"));
    add("drop table", db -> db.dropTable("t"));
    add("drop table if exists", db -> db.dropTableIfExists(ORDERS).cascade());
    add("truncate", db -> db.truncate("t"));
    add("truncate restart", db -> db.truncate(CUSTOMER).restartIdentity().cascade());
    add("grant", db -> db.grant(privilege("select")).on(CUSTOMER).to(user("reader")));
    add("revoke", db -> db.revoke(privilege("select")).on(CUSTOMER).from(user("reader")));
    add("set schema", db -> db.setSchema("shop"));
  }

  private void literal(String name, Field<?> value) {
    add("literal " + name, db -> db.insertInto(table(name("t")), field(name("v"))).values(value));
  }

  private void literals() {
    literal("string", val("text"));
    literal("string with quotes", val("it's \"quoted\" \\ back"));
    literal("string with lines", val("one\r\ntwo\ttab"));
    literal("string beyond ASCII", val("Grüße, 東京, \uD83D\uDE00"));
    literal("string of question marks", val("? {0} :name"));
    literal("empty string", val(""));
    literal("char", val('x'));
    literal("int", val(42));
    literal("negative int", val(-42));
    literal("long", val(9_000_000_000L));
    literal("short", val((short) 7));
    literal("byte", val((byte) -7));
    literal("double", val(0.1));
    literal("large double", val(1e300));
    literal("float", val(2.5f));
    literal("decimal", val(new BigDecimal("12345.6700")));
    literal("small decimal", val(new BigDecimal("1E-12")));
    literal("big integer", val(new BigInteger("123456789012345678901234567890")));
    literal("true", val(true));
    literal("false", inline(false));
    literal("null", val((Object) null));
    literal("typed null", val(null, VARCHAR(10)));
    literal("date", val(LocalDate.of(2026, 2, 28)));
    literal("time", val(LocalTime.of(23, 59, 1)));
    literal("timestamp", val(LocalDateTime.of(2026, 1, 15, 9, 12, 4)));
    literal("timestamp with fractions", val(LocalDateTime.of(2026, 1, 15, 9, 12, 4, 120_000_000)));
    literal("timestamp with zone", val(OffsetDateTime.parse("2026-01-15T09:12:04.5+02:00")));
    literal("time with zone", val(OffsetTime.parse("09:12:04+02:00")));
    literal("instant", val(Instant.parse("2026-01-15T09:12:04.123456Z")));
    literal("year", val(Year.of(2026)));
    literal("uuid", val(java.util.UUID.fromString("123e4567-e89b-12d3-a456-426614174000")));
    literal("bytes", val(new byte[] {0, 1, (byte) 0xff, 0x7f}));
    literal("json", val(org.jooq.JSON.json("{\"a\": [1, \"it's\"]}")));
    literal("jsonb", val(org.jooq.JSONB.jsonb("{\"a\":null}")));
    literal("xml", val(org.jooq.XML.xml("<a b='c'/>")));
    literal("array", val(new Integer[] {1, null, 3}));
    literal("string array", val(new String[] {"a", "it's", null}));
    literal("enum", val(Mood.NOT_SO));
    literal("enum array", val(new Mood[] {Mood.HAPPY}));
    literal("unsigned byte", val(UByte.valueOf(200)));
    literal("unsigned short", val(UShort.valueOf(40_000)));
    literal("unsigned int", val(UInteger.valueOf(4_000_000_000L)));
    literal("unsigned long", val(ULong.valueOf("18446744073709551615")));
    literal("interval of days", val(new DayToSecond(1, 2, 3, 4)));
    literal("interval of months", val(new YearToMonth(1, 6)));
    DataType<Money> money =
        BIGINT.asConvertedDataType(Converter.of(Long.class, Money.class, Money::new, Money::cents));
    literal("converted", val(new Money(1999), money));
    literal("default", defaultValue());
    literal("cast", cast(val("7"), INTEGER));
    literal("array constructor", array(1, 2, 3));
  }

  private void inserts() {
    add("insert", db -> db.insertInto(CUSTOMER, ID, NAME).values(1, "Ann"));
    add("insert rows", db -> db.insertInto(CUSTOMER, ID, NAME).values(1, "A").values(2, null));
    add("insert set", db -> db.insertInto(CUSTOMER).set(ID, 1).set(NAME, upper("ann")));
    add("insert map", db -> db.insertInto(CUSTOMER).set(Map.of(ID, 1)));
    add("insert all columns", db -> db.insertInto(CUSTOMER).values(1, "Ann", true));
    add("insert default values", db -> db.insertInto(CUSTOMER).defaultValues());
    add(
        "insert select",
        db ->
            db.insertInto(CUSTOMER, ID, NAME)
                .select(select(ID, NAME).from(ORDERS).where(ID.lt(9))));
    add(
        "insert with",
        db ->
            db.with("old")
                .as(select(ID).from(ORDERS))
                .insertInto(CUSTOMER, ID)
                .select(select(field(name("old", "id"), INTEGER)).from(name("old"))));
  }

  private void upserts() {
    add(
        "on conflict do nothing",
        db -> db.insertInto(CUSTOMER, ID).values(1).onConflictDoNothing());
    add(
        "on conflict columns do nothing",
        db -> db.insertInto(CUSTOMER, ID).values(1).onConflict(ID).doNothing());
    add(
        "on conflict do update",
        db ->
            db.insertInto(CUSTOMER, ID, NAME)
                .values(1, "Ann")
                .onConflict(ID)
                .doUpdate()
                .set(NAME, excluded(NAME))
                .where(NAME.isNull()));
    add(
        "on duplicate key update",
        db ->
            db.insertInto(CUSTOMER, ID, NAME)
                .values(1, "Ann")
                .onDuplicateKeyUpdate()
                .set(NAME, "Bob"));
    add(
        "on duplicate key ignore",
        db -> db.insertInto(CUSTOMER, ID).values(1).onDuplicateKeyIgnore());
    add(
        "merge",
        db ->
            db.mergeInto(CUSTOMER)
                .using(ORDERS)
                .on(field(name("customer", "id"), INTEGER).eq(field(name("orders", "id"), INTEGER)))
                .whenMatchedThenUpdate()
                .set(NAME, "seen")
                .whenNotMatchedThenInsert(ID, NAME)
                .values(7, "new"));
  }

  private void updatesAndDeletes() {
    add("update", db -> db.update(CUSTOMER).set(NAME, "Ann").where(ID.eq(1)));
    add("update all", db -> db.update(CUSTOMER).set(ACTIVE, true));
    add("update by expression", db -> db.update(CUSTOMER).set(PRICE, PRICE.mul(2)));
    add("update to null", db -> db.update(CUSTOMER).setNull(NAME).where(ID.in(1, 2, 3)));
    add(
        "update by subquery",
        db ->
            db.update(CUSTOMER)
                .set(NAME, select(max(NAME)).from(ORDERS))
                .where(ID.eq(select(max(ID)).from(ORDERS))));
    add(
        "update from",
        db ->
            db.update(CUSTOMER)
                .set(NAME, field(name("orders", "name"), VARCHAR))
                .from(ORDERS)
                .where(ID.eq(field(name("orders", "customer"), INTEGER))));
    add("update row", db -> db.update(CUSTOMER).set(row(ID, NAME), row(1, "Ann")).where(ACTIVE));
    add("delete", db -> db.deleteFrom(CUSTOMER).where(NAME.like("A%").or(ID.between(1, 9))));
    add("delete all", db -> db.delete(CUSTOMER));
    add(
        "delete using",
        db -> db.deleteFrom(CUSTOMER).using(ORDERS).where(ID.eq(field(name("c"), INTEGER))));
    add(
        "delete with",
        db ->
            db.with("gone")
                .as(select(ID).from(ORDERS))
                .delete(CUSTOMER)
                .where(ID.in(select(field(name("id"), INTEGER)).from(name("gone")))));
  }

  private void selects() {
    add("select", db -> db.select(ID, NAME).from(CUSTOMER).where(ID.eq(1)).orderBy(NAME.desc()));
    add("select distinct", db -> db.selectDistinct(NAME).from(CUSTOMER).limit(3).offset(5));
    add(
        "join",
        db ->
            db.select()
                .from(CUSTOMER.as("c"))
                .leftJoin(ORDERS.as("o"))
                .on(field(name("c", "id"), INTEGER).eq(field(name("o", "customer"), INTEGER))));
    add(
        "group by",
        db ->
            db.select(NAME, count(), sum(PRICE))
                .from(CUSTOMER)
                .groupBy(NAME)
                .having(count().gt(1)));
    add(
        "common table expression",
        db ->
            db.with("a", "n")
                .as(select(inline(1)))
                .select(field(name("n"), INTEGER))
                .from(table(name("a"))));
    add(
        "recursive common table expression",
        db ->
            db.withRecursive("r", "n")
                .as(
                    select(inline(1))
                        .unionAll(
                            select(field(name("n"), INTEGER).plus(1))
                                .from(table(name("r")))
                                .where(field(name("n"), INTEGER).lt(5))))
                .select(asterisk())
                .from(table(name("r"))));
    add("union", db -> db.select(ID).from(CUSTOMER).union(select(ID).from(ORDERS)));
    add("except", db -> db.select(ID).from(CUSTOMER).except(select(ID).from(ORDERS)));
    add(
        "window",
        db ->
            db.select(rowNumber().over(partitionBy(NAME).orderBy(ID)), lag(PRICE).over(orderBy(ID)))
                .from(CUSTOMER));
    add("for update", db -> db.select(ID).from(CUSTOMER).forUpdate().skipLocked());
    add("values", db -> db.selectFrom(values(row(1, "a"), row(2, "b")).as("v", "n", "s")));
    add("lateral", db -> db.select().from(CUSTOMER, lateral(select(ID).from(ORDERS)).as("x")));
  }

  private <T> void expression(String name, Field<T> value) {
    Field<T> target = field(name("v"), value.getDataType());
    add("expression " + name, db -> db.update(CUSTOMER).set(target, value));
  }

  private void expressions() {
    expression("concat", concat(NAME, inline(" "), NAME));
    expression(
        "long concat", concat(concat(NAME, val("((a || b) || c)")), concat(NAME, NAME), NAME));
    expression("concat of sums", concat(ID.plus(1).cast(VARCHAR), NAME, lower(NAME)));
    expression("coalesce", coalesce(NAME, val("none")));
    expression("nullif", nullif(NAME, ""));
    expression("case", case_(ID).when(1, "one").when(2, "two").else_("many"));
    expression("searched case", when(ID.gt(1), "many").otherwise("few"));
    expression("cast", cast(NAME, BIGINT));
    expression("substring", substring(NAME, 2, 3));
    expression("replace", replace(NAME, "a", "b"));
    expression("trim", trim(NAME));
    expression("length", length(NAME));
    expression("round", round(PRICE, 2));
    expression("modulo", ID.mod(7));
    expression("arithmetic", ID.plus(1).mul(2).minus(3).div(4).neg());
    expression("power", power(ID, 2));
    expression("extract", extract(DAY, DatePart.MONTH));
    expression("date add", localDateAdd(DAY, 3));
    expression("date diff", localDateDiff(DAY, DAY));
    expression("current timestamp", currentTimestamp());
    expression("current offset", currentOffsetDateTime());
    expression("current date", currentLocalDate());
    expression("greatest", greatest(ID, val(7)));
    expression(
        "string_agg", field(select(listAgg(NAME, ", ").withinGroupOrderBy(NAME)).from(CUSTOMER)));
    expression("json object", jsonObject(key("a").value(ID)));
    expression("json array", jsonArray(ID, NAME));
    expression("random", rand());
    expression("bit operations", bitAnd(ID, 7).bitOr(8));
    expression("position", position(NAME, "x"));
    expression("next value", sequence(name("s")).nextval());
    expression("function", function("gen_random_uuid", SQLDataType.UUID));
    add(
        "conditions",
        db ->
            db.deleteFrom(CUSTOMER)
                .where(NAME.likeIgnoreCase("a%"))
                .and(NAME.notLike("b!%", '!'))
                .and(ID.isNotNull().or(not(ACTIVE)))
                .and(ID.notBetween(1, 2))
                .and(NAME.startsWith("x"))
                .and(ID.isDistinctFrom(7))
                .and(row(ID, NAME).eq(1, "a"))
                .and(ID.eq(any(1, 2)))
                .and(NAME.likeRegex("^a"))
                .and(trueCondition())
                .and(ID.notIn(select(ID).from(ORDERS))));
  }

  private void plainSql() {
    add("plain", db -> db.query("create table t (v varchar(320) default 'it''s; -- no comment')"));
    add("plain with comment", db -> db.query("/* ? {0} */ vacuum -- ? {1}\n"));
    add("plain with values", db -> db.query("update t set v = ? where id = ?", "it's", 7));
    add("plain template", db -> db.query("create view v as {0}", select(ID).from(CUSTOMER)));
    add("plain template of names", db -> db.query("drop view {0}", name("shop", "v")));
    add("plain lines", db -> db.query("select 1\r\n  ,\t2"));
    add("plain dollar quotes", db -> db.query("do $$ begin perform 'a?b'; end $$"));
    add("plain in parts", db -> db.deleteFrom(CUSTOMER).where("name = ? and id > {0}", "Ann"));
    add("plain field", db -> db.update(CUSTOMER).set(NAME, field("upper({0})", VARCHAR, NAME)));
    add("plain table", db -> db.selectFrom(table("generate_series(1, ?)", 5)));
    add("parsed names", db -> db.update(table("\"a\".b")).set(field("c", INTEGER), 1));
  }
}
