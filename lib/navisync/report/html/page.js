// Shows the rows that lie in the page as JSON. Every text becomes a text node, never markup.
(() => {
  "use strict";
  const PAGE_ROWS = 10;
  const data = JSON.parse(document.getElementById("rows").textContent);
  const numbers = new Intl.NumberFormat("en-US");

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  const link = (address, text, label) =>
    element("a", { href: address, rel: "noreferrer noopener", target: "_blank", "aria-label": label }, text);

  // Last.fm writes a blank as +, and therefore a + encoded twice.
  const encoded = (name) => encodeURIComponent(name).replace(/%2B/g, "%252B").replace(/%20/g, "+");
  const lastfm = (...names) => "https://www.last.fm/music/" + names.map(encoded).join("/");
  // No address leads to a name of dots: a browser takes it for a folder above.
  const lastfmLink = (names, ...words) =>
    names.some((name) => /^\.{1,2}$/.test(name)) ? words[0] : link(lastfm(...names), ...words);

  const links = ([title, artist, , albumId, lastfmTitle, lastfmArtist]) => {
    const made = [];
    const name = artist ? title + " by " + artist : title;
    if (data.navidrome && albumId) {
      const address = data.navidrome + "/app/#/album/" + encodeURIComponent(albumId) + "/show";
      made.push(link(address, "Navidrome", name + " in Navidrome"));
    }
    if (artist) {
      const names = [lastfmArtist || artist, "_", lastfmTitle || title];
      made.push(lastfmLink(names, "Last.fm", name + " at Last.fm"));
    }
    return made.flatMap((each, index) => (index ? [" · ", each] : [each]));
  };

  const detail = (className, ...children) => element("span", { class: "detail " + className }, ...children);
  const names = (...texts) =>
    texts.filter(Boolean).flatMap((text, index) => [index ? " · " : "", element("bdi", {}, text)]);

  const bar = (className, value, most) => {
    const made = element("span", { class: className });
    made.style.width = (most ? (100 * value) / most : 0) + "%";
    return made;
  };

  const copyButton = (command) => {
    const button = element("button", { type: "button", class: "copy", "aria-label": "Copy " + command }, "Copy");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(command);
      button.textContent = "Copied";
    });
    return button;
  };

  // How the values of each kind of column are shown, and how they are sorted.
  const kinds = {
    text: { show: (text) => [text ?? ""] },
    date: { show: (day) => [day ?? ""] },
    number: { sort: "num", show: (number) => [numbers.format(number)] },
    formatted: { sort: "num-fmt", show: (text) => [text] },
    signed: { sort: "num", show: (number) => [(number > 0 ? "+" : number < 0 ? "−" : "") + numbers.format(Math.abs(number))] },
    song: {
      by: (song) => song[0],
      show: (song) => [element("bdi", {}, song[0]), detail("narrow", ...names(song[1], song[2])), detail("narrow open", ...links(song))],
    },
    pair: {
      by: (song) => song.slice(0, 3).filter(Boolean).join(" "),
      show: (song) => [element("bdi", {}, song[0]), detail("", ...names(song[1], song[2])), detail("open", ...links(song))],
    },
    artist: { show: (artist) => [lastfmLink([artist], artist, artist + " at Last.fm")] },
    album: {
      by: (album) => album[0],
      show: ([album, artist]) => [lastfmLink([artist, album], album, album + " by " + artist + " at Last.fm"), detail("narrow", ...names(artist))],
    },
    command: {
      fixed: true,
      show: (command) => (!command ? [] : navigator.clipboard ? [element("code", {}, command), " ", copyButton(command)] : [element("code", {}, command)]),
    },
    links: { fixed: true, by: () => "", show: links },
    bars: {
      fixed: true,
      by: () => "",
      show: ([before, after], most) => [element("span", { class: "pair-bars", "aria-hidden": "true" }, bar("before", before, most), bar("after", after, most))],
    },
    parts: {
      fixed: true,
      by: () => "",
      show: ([found, missing], most) => [element("span", { class: "parts-bar", "aria-hidden": "true" }, bar("found", found, most), bar("missing", missing, most))],
    },
  };

  const valueAt = (row, path) => path.split(".").reduce((value, place) => value?.[place], row);

  // The value for which a bar fills its column.
  const mostOf = (rows, column) => {
    const total = { bars: (pair) => Math.max(...pair), parts: ([one, other]) => one + other }[column.kind];
    return total ? rows.reduce((most, row) => Math.max(most, total(valueAt(row, column.data))), 0) : 0;
  };

  const options = (table, column, index) => {
    const kind = kinds[column.kind];
    const most = mostOf(table.rows, column);
    // A song shows its artist and album itself, on one line.
    const below = column.kind === "song" || column.kind === "album" ? [] : (column.under ?? []);
    return {
      data: (row) => row,
      type: kind.sort ?? "string-utf8",
      orderable: !kind.fixed,
      orderSequence: kind.sort || column.kind === "date" ? ["desc", "asc"] : ["asc", "desc"],
      cellType: index === 0 ? "th" : "td",
      className: column.kind + (column.wide ? " wide" : ""),
      createdCell: (cell) => index === 0 && cell.setAttribute("scope", "row"),
      render: (row, type) => {
        const value = valueAt(row, column.data);
        if (type !== "display") return kind.by ? kind.by(value) : (value ?? "");
        const shown = element("div", {}, ...kind.show(value, most));
        for (const other of below.map((place) => table.columns[place])) {
          const label = column.kind === "number" ? [] : [element("span", { class: "label" }, other.name)];
          const otherValue = valueAt(row, other.data);
          if (otherValue != null) shown.append(detail("narrow", ...label, ...kinds[other.kind].show(otherValue)));
        }
        return shown;
      },
    };
  };

  for (const table of data.tables) {
    const more = table.rows.length > PAGE_ROWS;
    const shown = new DataTable("#" + table.id, {
      data: table.rows,
      columns: table.columns.map((column, index) => options(table, column, index)),
      order: [[table.sortedBy, kinds[table.columns[table.sortedBy].kind].sort ? "desc" : "asc"]],
      autoWidth: false,
      pageLength: PAGE_ROWS,
      paging: more,
      info: more,
      layout: {
        topStart: null,
        topEnd: table.rows.length > 1 ? "search" : null,
        bottomStart: more ? "info" : null,
        bottomEnd: more ? ["pageLength", "paging"] : null,
      },
      lengthMenu: [PAGE_ROWS, 50, 200],
      language: {
        search: element("span", { class: "spoken" }, "Search: " + table.caption).outerHTML,
        searchPlaceholder: "Search",
        info: "_START_–_END_ of _TOTAL_",
        infoEmpty: "0 rows",
        infoFiltered: "(_MAX_ in all)",
        lengthMenu: "_MENU_ rows",
        zeroRecords: "Nothing found",
        aria: { orderable: ": sort", orderableReverse: ": sort in reverse", orderableRemove: ": sort" },
      },
    });
    shown.table().container().querySelector("nav")?.setAttribute("aria-label", "Pages of: " + table.caption);
  }
})();
