package navisync.report.html;

import java.util.List;

/**
 * A table whose rows the page's script shows a page at a time, so that 20,000 of them open quickly.
 *
 * @param id its id within the page
 * @param caption what it holds, for screen readers and the search field
 * @param columns its columns
 * @param rows a value for each place that a column reads: a text, a number, null, or a list of them
 * @param sortedBy the column, counted from 0, that the rows are sorted by at first, falling
 */
record RowTable(
    String id, String caption, List<Column> columns, List<List<Object>> rows, int sortedBy) {}
