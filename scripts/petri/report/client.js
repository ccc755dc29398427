// The report's page: pictures, table and histograms, linked. Runs in the browser, on the data in the page.
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const at = (id) => document.getElementById(id);
  const SVG = "http://www.w3.org/2000/svg";
  const ROW = 26;
  /** An element with properties and children. */
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const drawn = (name, attributes) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const show = (value) =>
    value === null || value === undefined
      ? ""
      : typeof value === "string"
      ? value
      : String(Number(value.toPrecision(6))).replace("-", "−").replace("Infinity", "∞");
  const { items, columns, rowItem } = data;
  for (const { values, text } of columns) {
    if (text) continue;
    values.forEach((value, i) => {
      if (typeof value === "string") values[i] = value === "inf" ? Infinity : -Infinity;
    });
  }
  const column = new Map(columns.map((entry) => [entry.name.toLowerCase(), entry]));
  const labels = column.get("label")?.values ?? [];
  /** Where a label's row is, for each item. */
  const rowOf = items.map(() => new Map());
  rowItem.forEach((item, row) => rowOf[item].set(labels[row], row));

  /** Columns that say which one and where, not how it is. */
  const isPlace = (name) => /^(label|frame|bbox|centroid|local)/i.test(name);

  const state = {
    moved: false,
    item: 0,
    row: -1,
    hover: 0,
    sort: -1,
    down: false,
    rows: [],
    scale: 1,
    x: 0,
    y: 0,
  };

  // Pictures: each is in the page once, and becomes an address when it is first wanted.
  const addresses = new Map();
  const addressOf = (picture, type = "image/png") => {
    if (picture === null) return "";
    if (!addresses.has(picture)) {
      const bytes = Uint8Array.from(
        atob(at(picture).textContent),
        (letter) => letter.charCodeAt(0),
      );
      addresses.set(picture, URL.createObjectURL(new Blob([bytes], { type })));
    }
    return addresses.get(picture);
  };

  function fillGallery() {
    const watch = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        target.src = addressOf(items[target.dataset.item].picture);
        watch.unobserve(target);
      }
    }, { root: at("gallery"), rootMargin: "400px" });
    items.forEach((item, i) => {
      const button = make("button", { type: "button", onclick: () => openItem(i) });
      if (item.picture !== null) {
        const image = make("img", { alt: "" });
        image.dataset.item = i;
        button.append(image);
        watch.observe(image);
      }
      const count = rowOf[i].size;
      button.append(
        make("span", { textContent: item.name }),
        make("small", { textContent: `${count} ${count === 1 ? "region" : "regions"}` }),
      );
      at("gallery").append(button);
    });
  }

  function openItem(i, keep = false) {
    if (items.length === 0) return;
    state.item = (i + items.length) % items.length;
    const item = items[state.item];
    [...at("gallery").children].forEach((button, k) => {
      button.setAttribute("aria-current", k === state.item);
      if (k === state.item) button.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
    at("name").textContent = item.name;
    at("picture").src = addressOf(item.picture);
    at("picture").hidden = item.picture === null;
    at("picture").alt = `Overlay of ${item.name}`;
    at("empty").hidden = item.picture !== null;
    at("marks").setAttribute("viewBox", `0 0 ${item.width} ${item.height}`);
    state.hover = 0;
    if (!keep) state.row = -1;
    fit();
    if (!keep) refresh();
    drawMarks();
    showRecord();
  }

  // The stage: pixels of the image to pixels of the screen.
  function place() {
    const { width, height } = items[state.item];
    const plane = at("plane");
    plane.style.width = `${width * state.scale}px`;
    plane.style.height = `${height * state.scale}px`;
    plane.style.transform = `translate(${state.x}px, ${state.y}px)`;
    plane.classList.toggle("close", state.scale > 2 * items[state.item].enlarged);
  }

  function fit() {
    if (items.length === 0) return;
    const { width, height } = items[state.item];
    const { clientWidth, clientHeight } = at("stage");
    state.scale = Math.min(clientWidth / width, clientHeight / height);
    state.moved = false;
    state.x = (clientWidth - width * state.scale) / 2;
    state.y = (clientHeight - height * state.scale) / 2;
    place();
  }

  function zoom(factor, x = at("stage").clientWidth / 2, y = at("stage").clientHeight / 2) {
    const scale = Math.min(Math.max(state.scale * factor, 0.02), 200);
    state.x = x - (x - state.x) * scale / state.scale;
    state.y = y - (y - state.y) * scale / state.scale;
    state.scale = scale;
    state.moved = true;
    place();
  }

  function zoomTo(row) {
    const outline = items[state.item].outlines[labels[row]];
    if (outline === undefined) return;
    const [, x0, y0, x1, y1] = outline;
    const { clientWidth, clientHeight } = at("stage");
    state.moved = true;
    state.scale = Math.min(
      clientWidth / (x1 - x0) / 3,
      clientHeight / (y1 - y0) / 3,
      40,
    );
    state.x = clientWidth / 2 - (x0 + x1) / 2 * state.scale;
    state.y = clientHeight / 2 - (y0 + y1) / 2 * state.scale;
    place();
  }

  /** Moves the image so that a region that lies outside of the stage comes into sight. */
  function reveal(row) {
    const outline = items[state.item].outlines[labels[row]];
    if (outline === undefined) return;
    const [, x0, y0, x1, y1] = outline;
    const { clientWidth, clientHeight } = at("stage");
    const x = state.x + (x0 + x1) / 2 * state.scale, y = state.y + (y0 + y1) / 2 * state.scale;
    if (x < 0 || x > clientWidth) state.x += clientWidth / 2 - x;
    if (y < 0 || y > clientHeight) state.y += clientHeight / 2 - y;
    place();
  }

  function drawMarks() {
    const { outlines } = items[state.item];
    const marks = at("marks");
    marks.replaceChildren();
    if (at("outlines").checked || items[state.item].picture === null) {
      marks.append(drawn("path", { d: Object.values(outlines).map(([d]) => d).join("") }));
    }
    const add = (label, ...classes) => {
      const outline = outlines[label];
      if (outline === undefined) return;
      for (const name of classes) marks.append(drawn("path", { d: outline[0], class: name }));
    };
    if (state.hover !== 0) add(state.hover, "hover");
    if (state.row >= 0 && rowItem[state.row] === state.item) {
      add(labels[state.row], "under", "over");
    }
  }

  const pencil = document.createElement("canvas").getContext("2d");
  const paths = new Map();
  /** Number of the region at a place of the stage, or 0. */
  function labelAt(clientX, clientY) {
    const box = at("stage").getBoundingClientRect();
    const x = (clientX - box.left - at("stage").clientLeft - state.x) / state.scale;
    const y = (clientY - box.top - at("stage").clientTop - state.y) / state.scale;
    for (const [label, [d, x0, y0, x1, y1]] of Object.entries(items[state.item].outlines)) {
      if (x < x0 || x > x1 || y < y0 || y > y1) continue;
      const key = `${state.item} ${label}`;
      if (!paths.has(key)) paths.set(key, new Path2D(d));
      if (pencil.isPointInPath(paths.get(key), x, y, "evenodd")) return Number(label);
    }
    return 0;
  }

  function listenToStage() {
    const stage = at("stage");
    let held = null;
    stage.addEventListener("pointerdown", (event) => {
      held = { x: event.clientX, y: event.clientY, left: state.x, top: state.y, moved: false };
      stage.setPointerCapture(event.pointerId);
    });
    stage.addEventListener("pointermove", (event) => {
      if (items.length === 0) return;
      if (held !== null) {
        const x = event.clientX - held.x, y = event.clientY - held.y;
        held.moved ||= Math.abs(x) + Math.abs(y) > 4;
        if (!held.moved) return;
        stage.classList.add("drags");
        state.moved = true;
        state.x = held.left + x;
        state.y = held.top + y;
        place();
        return;
      }
      const label = labelAt(event.clientX, event.clientY);
      if (label !== state.hover) {
        state.hover = label;
        drawMarks();
        tell();
      }
    });
    stage.addEventListener("pointerup", (event) => {
      const click = held !== null && !held.moved;
      held = null;
      stage.classList.remove("drags");
      if (!click || items.length === 0) return;
      const label = labelAt(event.clientX, event.clientY);
      const row = rowOf[state.item].get(label);
      choose(row ?? -1, { scroll: true });
    });
    stage.addEventListener("pointercancel", () => held = null);
    stage.addEventListener("pointerleave", () => {
      state.hover = 0;
      if (items.length > 0) drawMarks();
      tell();
    });
    stage.addEventListener("wheel", (event) => {
      event.preventDefault();
      const box = stage.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY / 400), event.clientX - box.left, event.clientY - box.top);
    }, { passive: false });
    stage.addEventListener("keydown", (event) => {
      const step = {
        ArrowLeft: [60, 0],
        ArrowRight: [-60, 0],
        ArrowUp: [0, 60],
        ArrowDown: [0, -60],
      };
      if (event.key in step) {
        state.x += step[event.key][0];
        state.y += step[event.key][1];
        place();
        event.preventDefault();
      }
    });
    // What the reader has zoomed to stays when the window changes.
    new ResizeObserver(() => state.moved || fit()).observe(stage);
  }

  // Rows: which, in which order, and which of them are on the screen.
  /** Conditions such as `area > 50`, joined by "and"; other words must be in the name of the image. */
  function conditions(words) {
    const tests = [];
    for (const part of words.split(/\s+and\s+|\s*&&?\s*|\s*,\s*/i)) {
      if (part.trim() === "") continue;
      const match = /^(.+?)\s*(<=|>=|!=|==?|<|>|≤|≥|≠)\s*(.+)$/.exec(part.trim());
      if (match === null) {
        const wanted = part.trim().toLowerCase();
        tests.push((row) =>
          items[rowItem[row]].name.toLowerCase().includes(wanted) || String(labels[row]) === wanted
        );
        continue;
      }
      const [, name, sign, words] = match;
      const found = column.get(name.toLowerCase());
      if (found === undefined) throw new Error(`no column “${name}”`);
      const { values } = found;
      const number = Number(words.replace("−", "-"));
      if (Number.isNaN(number) && !found.text) throw new Error(`“${words}” is not a number`);
      const wanted = found.text ? words : number;
      const is = {
        "<": (a) => a < wanted,
        ">": (a) => a > wanted,
        "<=": (a) => a <= wanted,
        "≤": (a) => a <= wanted,
        ">=": (a) => a >= wanted,
        "≥": (a) => a >= wanted,
        "!=": (a) => a !== wanted,
        "≠": (a) => a !== wanted,
        "=": (a) => a === wanted,
        "==": (a) => a === wanted,
      }[sign];
      tests.push((row) => values[row] !== null && is(values[row]));
    }
    return tests;
  }

  function refresh() {
    let tests = [];
    at("problem").hidden = true;
    try {
      tests = conditions(at("filter").value);
    } catch (error) {
      at("problem").textContent = error.message;
      at("problem").hidden = false;
    }
    const all = at("all").checked;
    const rows = [];
    for (let row = 0; row < rowItem.length; row++) {
      if ((all || rowItem[row] === state.item) && tests.every((test) => test(row))) rows.push(row);
    }
    if (state.sort >= 0) {
      const { values, text } = columns[state.sort];
      const way = state.down ? -1 : 1;
      // What has no value comes last, whichever way.
      rows.sort((a, b) => {
        const x = values[a], y = values[b];
        if (x === null || y === null) return (x === null) - (y === null) || a - b;
        return way * (text ? (x < y ? -1 : x > y ? 1 : 0) : x - y) || a - b;
      });
    }
    state.rows = rows;
    const total = all ? rowItem.length : rowOf[state.item]?.size ?? 0;
    at("count").textContent = rows.length === total
      ? `${total} rows`
      : `${rows.length} of ${total}`;
    [...at("heads").children].forEach((head, i) => {
      const way = i - 1 === state.sort && i > 0
        ? (state.down ? "descending" : "ascending")
        : "none";
      head.setAttribute("aria-sort", way);
    });
    drawRows();
    drawPlots();
    tell();
  }

  const shown = { rows: null, first: 0, last: 0 };
  function drawRows() {
    const scroll = at("scroll");
    const first = Math.max(0, Math.floor(scroll.scrollTop / ROW) - 10);
    const last = Math.min(state.rows.length, first + Math.ceil(scroll.clientHeight / ROW) + 20);
    const body = at("rows");
    // What is there stays, so that a click is not lost between press and release.
    if (shown.rows === state.rows && shown.first === first && shown.last === last) {
      for (const line of body.children) {
        if (line.dataset.row !== undefined) {
          line.setAttribute("aria-selected", Number(line.dataset.row) === state.row);
        }
      }
      return;
    }
    Object.assign(shown, { rows: state.rows, first, last });
    const gap = (count) => {
      const row = make("tr", { className: "gap" });
      row.style.height = `${count * ROW}px`;
      return row;
    };
    const lines = [gap(first)];
    for (let i = first; i < last; i++) {
      const row = state.rows[i];
      const line = make("tr");
      line.dataset.row = row;
      line.setAttribute("aria-selected", row === state.row);
      line.append(make("td", { className: "text", textContent: items[rowItem[row]].name }));
      for (const { values, text } of columns) {
        line.append(make("td", { className: text ? "text" : "", textContent: show(values[row]) }));
      }
      lines.push(line);
    }
    lines.push(gap(state.rows.length - last));
    body.replaceChildren(...lines);
  }

  function fillHeads() {
    const sortBy = (i) => {
      if (state.sort !== i) [state.sort, state.down] = [i, false];
      else if (!state.down) state.down = true;
      else [state.sort, state.down] = [-1, false];
      at("scroll").scrollTop = 0;
      refresh();
    };
    const name = make("th", { className: "text", scope: "col" });
    name.append(make("button", {
      type: "button",
      textContent: "image",
      onclick: () => {
        [state.sort, state.down] = [-1, false];
        refresh();
      },
    }));
    at("heads").append(name);
    columns.forEach(({ name, unit, text }, i) => {
      const head = make("th", { className: text ? "text" : "", scope: "col" });
      head.append(make("button", {
        type: "button",
        textContent: unit ? `${name} (${unit})` : name,
        onclick: () => sortBy(i),
      }));
      at("heads").append(head);
    });
  }

  /** Makes a row the chosen one, in the table, in the image and in the histograms. */
  function choose(row, { scroll = false, look = false } = {}) {
    state.row = row;
    if (row >= 0 && rowItem[row] !== state.item) openItem(rowItem[row], true);
    let place = state.rows.indexOf(row);
    if (row >= 0 && place < 0 && scroll && at("filter").value !== "") {
      // Clicked in the image, but filtered away: show it all the same.
      at("filter").value = "";
      refresh();
      place = state.rows.indexOf(row);
    }
    if (place >= 0) {
      const box = at("scroll");
      const top = place * ROW, room = box.clientHeight - 31;
      if (top < box.scrollTop) box.scrollTop = scroll ? top - room / 2 : top;
      else if (top + ROW > box.scrollTop + room) {
        box.scrollTop = scroll ? top - room / 2 : top + ROW - room;
      }
    }
    if (row >= 0) look ? zoomTo(row) : reveal(row);
    drawRows();
    drawMarks();
    drawPlots();
    tell();
  }

  function tell() {
    const row = state.hover !== 0 ? rowOf[state.item].get(state.hover) ?? -1 : state.row;
    if (row < 0) {
      at("told").textContent = state.hover === 0 ? "" : `region ${state.hover}`;
      return;
    }
    const facts = columns.filter(({ name, text }) => !text && !isPlace(name)).slice(0, 3)
      .map(({ name, unit, values }) => `${name} ${show(values[row])}${unit ? " " + unit : ""}`);
    at("told").textContent = [`region ${labels[row]}`, ...facts].join(" · ");
  }

  function listenToTable() {
    const scroll = at("scroll");
    let waiting = false;
    scroll.addEventListener("scroll", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        drawRows();
      });
    });
    new ResizeObserver(drawRows).observe(scroll);
    at("rows").addEventListener("click", (event) => {
      const line = event.target.closest("tr[data-row]");
      if (line !== null) choose(Number(line.dataset.row));
    });
    at("rows").addEventListener("dblclick", (event) => {
      const line = event.target.closest("tr[data-row]");
      if (line !== null) choose(Number(line.dataset.row), { look: true });
    });
    scroll.addEventListener("keydown", (event) => {
      if (event.target !== scroll) return;
      const page = Math.floor(scroll.clientHeight / ROW) - 2;
      const now = state.rows.indexOf(state.row);
      const to = {
        ArrowDown: now + 1,
        ArrowUp: now - 1,
        PageDown: now + page,
        PageUp: now - page,
        Home: 0,
        End: state.rows.length - 1,
      }[event.key];
      if (to !== undefined && state.rows.length > 0) {
        choose(state.rows[Math.min(Math.max(to, 0), state.rows.length - 1)]);
        event.preventDefault();
      } else if (event.key === "Enter" && state.row >= 0) {
        choose(state.row, { look: true });
        event.preventDefault();
      }
    });
    at("filter").addEventListener("input", () => {
      scroll.scrollTop = 0;
      refresh();
    });
    at("all").addEventListener("change", refresh);
  }

  // Histograms of the rows that are shown; a click on a bar keeps its rows.
  const BINS = 24;
  function drawPlots() {
    const plots = [];
    for (const { name, unit, values, text } of columns) {
      // One of two histograms that differ in their unit only.
      if (text || isPlace(name) || column.has(`${name}physical`.toLowerCase())) continue;
      let low = Infinity, high = -Infinity;
      for (const row of state.rows) {
        const value = values[row];
        if (!Number.isFinite(value)) continue;
        if (value < low) low = value;
        if (value > high) high = value;
      }
      if (low > high) continue;
      const counts = new Array(BINS).fill(0);
      const binOf = (value) =>
        high > low
          ? Math.min(BINS - 1, Math.floor((value - low) / (high - low) * BINS))
          : BINS >> 1;
      for (const row of state.rows) {
        if (Number.isFinite(values[row])) counts[binOf(values[row])]++;
      }
      const most = Math.max(...counts);
      const svg = drawn("svg", { viewBox: `0 0 ${BINS} 10`, preserveAspectRatio: "none" });
      counts.forEach((count, i) => {
        const tall = count === 0 ? 0 : Math.max(0.25, 10 * count / most);
        svg.append(drawn("rect", { x: i + 0.05, y: 10 - tall, width: 0.9, height: tall }));
      });
      counts.forEach((count, i) => {
        const from = low + (high - low) * i / BINS, to = low + (high - low) * (i + 1) / BINS;
        const hit = drawn("rect", { x: i, y: 0, width: 1, height: 10, class: "hit" });
        const title = drawn("title", {});
        title.textContent = `${show(from)} to ${show(to)}: ${count}`;
        hit.append(title);
        hit.addEventListener("click", () => {
          if (count === 0 || high === low) return;
          const digits = (value) => Number(value.toPrecision(6));
          const end = i === BINS - 1 ? `<= ${high}` : `< ${digits(to)}`;
          const start = i === 0 ? low : digits(from);
          const before = at("filter").value.trim();
          at("filter").value = `${
            before === "" ? "" : before + " and "
          }${name} >= ${start} and ${name} ${end}`;
          refresh();
        });
        svg.append(hit);
      });
      const chosen = state.row >= 0 ? values[state.row] : null;
      if (typeof chosen === "number" && chosen >= low && chosen <= high) {
        const x = high > low ? (chosen - low) / (high - low) * BINS : BINS / 2;
        svg.append(drawn("line", { x1: x, x2: x, y1: 0, y2: 10 }));
      }
      const caption = unit ? `${name} (${unit})` : name;
      plots.push(make(
        "figure",
        {},
        make("figcaption", { textContent: caption, title: caption }),
        svg,
        make(
          "small",
          {},
          make("span", { textContent: show(low) }),
          make("span", { textContent: show(high) }),
        ),
      ));
    }
    at("plots").replaceChildren(...plots);
  }

  function showRecord() {
    const record = data.records[items[state.item]?.record];
    if (record === undefined) return;
    const figure = data.figures[items[state.item].record];
    at("curves").hidden = figure === null;
    at("figure").src = addressOf(figure, "image/svg+xml");
    at("figure").alt = `Figure of ${items[state.item].name}`;
    at("json").textContent = JSON.stringify(record, null, 2);
    const facts = make("table");
    const line = (...cells) => {
      const row = make("tr");
      cells.forEach((words, i) =>
        row.append(make("td", {}, i === 0 ? words : make("code", { textContent: words })))
      );
      facts.append(row);
    };
    line("image", record.inputs?.[0]?.file ?? "");
    line("made by", `${record.program}, petri ${record.petri}, ${record.started}`);
    const steps = record.parameters?.steps;
    if (Array.isArray(steps)) {
      for (const { name, operator, params } of steps) {
        const words = Object.entries(params ?? {}).map(([key, value]) =>
          `${key} ${JSON.stringify(value)}`
        );
        line(name, [operator, ...words].join("  "));
      }
    } else {
      for (const [key, value] of Object.entries(record.parameters ?? {})) {
        line(key, JSON.stringify(value));
      }
    }
    at("steps").replaceChildren(facts);
  }

  function showFailures() {
    if (data.failures.length === 0) return;
    at("failures").hidden = false;
    for (const { image, kind, message } of data.failures) {
      const row = make(
        "tr",
        {},
        make("td", { textContent: image }),
        make("td", { textContent: `${kind ?? ""}: ${message}` }),
      );
      at("failures").querySelector("tbody").append(row);
    }
  }

  function changeTheme() {
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  }

  at("title").textContent = data.title;
  const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
  at("summary").textContent = [
    plural(data.records.length, "image") +
    (items.length > data.records.length ? ` (${items.length} with all frames)` : ""),
    plural(rowItem.length, "region"),
    ...data.failures.length > 0 ? [plural(data.failures.length, "failure")] : [],
  ].join(" · ");
  at("footer").append(
    "Numbers to six digits; all digits are in the tables beside. Keys: ",
    ...["[", "]", "+", "−", "0", "/", "t", "Esc"].flatMap((key, i) => [
      make("kbd", { textContent: key }),
      [
        " previous, ",
        " next image, ",
        " larger, ",
        " smaller, ",
        " whole image, ",
        " filter, ",
        " light or dark, ",
        " nothing chosen. ",
      ][i],
    ]),
    `Made by petri ${data.petri}.`,
  );
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      choose(-1);
      return;
    }
    if (event.target instanceof HTMLInputElement && event.target.type !== "checkbox") return;
    const action = {
      "[": () => openItem(state.item - 1),
      "]": () => openItem(state.item + 1),
      "+": () => zoom(1.4),
      "=": () => zoom(1.4),
      "-": () => zoom(1 / 1.4),
      "0": fit,
      "/": () => at("filter").focus(),
      t: changeTheme,
    }[event.key];
    if (action === undefined || items.length === 0 && event.key !== "t") return;
    action();
    event.preventDefault();
  });
  at("theme").onclick = changeTheme;
  at("previous").onclick = () => openItem(state.item - 1);
  at("next").onclick = () => openItem(state.item + 1);
  at("in").onclick = () => zoom(1.4);
  at("out").onclick = () => zoom(1 / 1.4);
  at("fit").onclick = fit;
  at("outlines").onchange = drawMarks;
  fillGallery();
  fillHeads();
  showFailures();
  listenToTable();
  if (items.length > 0) {
    listenToStage();
    openItem(0);
  }
})();
