package navisync.report;

/** The page of {@link HtmlReport} in Mustache: {@code {{name}}} is a value, escaped for HTML. */
final class HtmlTemplate {
  private HtmlTemplate() {}

  static final String TEXT =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>NaviSync, {{when}}</title>
      <style>
        :root { color-scheme: light dark; --ink: #1d2330; --paper: #fbfaf7; --soft: #6b7280;
          --line: #e2dfd8; --bar: #3f7d6b; --rest: #d9b26a; --warn: #9a6700; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #16181d;
          --soft: #9aa1ac; --line: #2d313a; --bar: #5fae97; --rest: #8a6d35; --warn: #e3b341; } }
        body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
          max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.6rem; margin-bottom: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .3rem; }
        .soft, .note, caption { color: var(--soft); } .note { font-size: .9rem; margin: .2rem 0; }
        .good { color: var(--bar); } .warning { color: var(--warn); }
        dl { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 1.5rem 0; }
        dt { color: var(--soft); font-size: .85rem; } dd { margin: 0; font-size: 1.5rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid var(--line);
          overflow-wrap: anywhere; }
        th { font-weight: 600; color: var(--soft); } .number { text-align: right;
          font-variant-numeric: tabular-nums; white-space: nowrap; }
        details > summary { cursor: pointer; color: var(--soft); margin: .3rem 0; }
        .years td { border: 0; padding: .1rem .5rem; } .years td:first-child { width: 4rem; }
        .bar { display: inline-block; height: .9rem; vertical-align: middle; }
        .found { background: var(--bar); } .missing { background: var(--rest); }
      </style>
      </head>
      <body>
      <h1>{{headline}}</h1>
      <p class="soft">{{when}}, {{mode}}</p>
      {{#remarks}}<p>{{.}}</p>{{/remarks}}
      <dl>{{#figures}}<div><dt>{{name}}</dt><dd>{{value}}</dd></div>{{/figures}}</dl>
      {{#hasYears}}
      <h2>Your plays by year</h2>
      <table class="years">
      {{#years}}<tr><td>{{year}}</td><td>{{plays}}</td><td style="width:85%"><span class="bar found"
        style="width:{{foundPercent}}%" title="{{found}} in your library"></span><span
        class="bar missing" style="width:{{missingPercent}}%" title="{{missing}} not in your library"></span>
      </td></tr>{{/years}}
      </table>
      <p class="note">Green is in your library, yellow is not.</p>
      {{/hasYears}}
      {{#sections}}
      <section>
      <h2 class="{{tone}}">{{heading}}</h2>
      {{#explanation}}<p class="note">{{explanation}}</p>{{/explanation}}
      {{#sentences}}<p>{{.}}</p>{{/sentences}}
      {{#hasRows}}
      <table><thead><tr>{{#columns}}<th class="{{tone}}">{{text}}</th>{{/columns}}</tr></thead>
      <tbody>{{#first}}<tr>{{#cells}}<td class="{{tone}}">{{text}}</td>{{/cells}}</tr>{{/first}}
      </tbody></table>
      {{/hasRows}}
      {{#hasMore}}
      <details><summary>{{more}} more</summary>
      <table><tbody>
      {{#rest}}<tr>{{#cells}}<td class="{{tone}}">{{text}}</td>{{/cells}}</tr>{{/rest}}
      </tbody></table></details>
      {{/hasMore}}
      </section>
      {{/sections}}
      </body>
      </html>
      """;
}
