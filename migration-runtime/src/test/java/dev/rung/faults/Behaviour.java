package dev.rung.faults;

import dev.rung.samples.steps.Body;
import org.jooq.DSLContext;

/** What a migration does in a child process, where a test cannot hand it over as code. */
enum Behaviour implements Body {
  /** Nothing at all. */
  NOTHING {
    @Override
    public void run(DSLContext db) {}
  },

  /** Leaves a table. */
  EFFECTS {
    @Override
    public void run(DSLContext db) {
      db.execute("create table effects (n int)");
    }
  },

  /** Leaves a table and then one statement that runs for 25 seconds; PostgreSQL only. */
  LONG_STATEMENT {
    @Override
    public void run(DSLContext db) {
      db.execute("create table effects (n int)");
      db.execute("select pg_sleep(25)");
    }
  },

  /** Leaves a table and ends the process from within. */
  EXIT {
    @Override
    public void run(DSLContext db) {
      db.execute("create table effects (n int)");
      System.exit(42);
    }
  },

  /** Leaves a table and then waits in Java for as long as nobody ends the process. */
  WAIT_FOR_EVER {
    @Override
    public void run(DSLContext db) throws InterruptedException {
      db.execute("create table effects (n int)");
      ChildMain.say("inside");
      Thread.sleep(Long.MAX_VALUE);
    }
  },

  /** Leaves a table, says so, and goes on when it reads a line. */
  WAIT_FOR_INPUT {
    @Override
    public void run(DSLContext db) throws Exception {
      db.execute("create table effects (n int)");
      ChildMain.say("inside");
      System.in.read();
    }
  }
}
