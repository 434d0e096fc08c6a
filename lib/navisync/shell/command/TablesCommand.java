package navisync.shell.command;

import java.util.List;
import navisync.Failure;
import navisync.console.Count;
import navisync.console.Table;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tables [NAME]}: lists the tables of the cache, or the columns of one. */
@Command(name = "tables", header = "Lists the tables of the cache, or the columns of one, for sql.")
public final class TablesCommand implements ShellCommand {
  @Parameters(paramLabel = "TABLE", arity = "0..1", description = "List the columns of this table.")
  private String name;

  @Override
  public void run(Session session) {
    List<String> tables = session.cache().tables();
    if (name == null) {
      Table table = new Table(Count.of(tables.size(), "table")).named("table").number("rows");
      for (String each : tables) {
        table.row(each, rows(session, each));
      }
      session.show(table, "The cache has no tables.");
      return;
    }
    if (!tables.contains(name)) {
      throw Failure.usage("No table " + name + ". Type tables for a list.");
    }
    Table table =
        new Table(name + ", " + Count.of(rows(session, name), "row"))
            .named("column")
            .text("type")
            .text("refers to");
    for (List<Object> column :
        session
            .cache()
            .ask(
                "select info.name, info.type, key.\"table\" from pragma_table_info('"
                    + name
                    + "') info left join pragma_foreign_key_list('"
                    + name
                    + "') key on key.\"from\" = info.name",
                Integer.MAX_VALUE - 1)
            .rows()) {
      table.row(column.toArray());
    }
    session.show(table, "");
  }

  private static long rows(Session session, String table) {
    return ((Number)
            session.cache().ask("select count(*) from \"" + table + "\"", 1).rows().get(0).get(0))
        .longValue();
  }
}
