/**
 * The filter and the order of a matrix, and its heat map as a second way to filter. Without it nothing is missing.
 *
 * What can be chosen comes from the page's <template class="matrix-parts">, what a row is from its data-* attributes:
 * no language and no value is named here. Nothing is stored, and no address changes.
 */
"use strict";
(() => {
  /** @typedef {{row: HTMLElement, id: string}} Risk a row of the assessment */
  /** @typedef {{node: HTMLElement, id: string}} Item */
  /**
   * A cell of the map, or a level of the legend; `folds` are what its items may be folded into.
   * @typedef {{node: HTMLElement, count: Element, items: Item[], folds: HTMLDetailsElement[]}} Group
   */
  /** @typedef {{attribute: string, name: string, boxes: HTMLInputElement[]}} Kind what risks are chosen by */

  /** Columns whose highest values are what a reader looks for. */
  const WORST_FIRST = new Set(["level", "likelihood", "impact"]);
  /** Rows a slow phone lays out in a moment; the others come when a person asks for them, or prints. */
  const AT_ONCE = 25;

  const template = /** @type {HTMLTemplateElement | null} */ (document.querySelector("template.matrix-parts"));
  const tables = /** @type {HTMLTableElement[]} */ (all(document, 'table[data-matrix="assessment"]'));
  const panel = template?.closest(".heat");
  if (!template || !panel || !tables.length) return;

  const parts = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const controls = one(parts, ".matrix-controls");
  const line = one(parts, ".matrix-line");
  const more = one(parts, ".matrix-more");
  const kinds = all(controls, "fieldset").map(kindOf);
  /** @type {Risk[]} */
  let risks = tables.flatMap(risksOf);
  const treatment = all(document, 'table[data-matrix="treatment"]').flatMap(risksOf);
  const groups = all(panel, ".heat__cell, .heat__legend > li").map(groupOf);
  /** The cell that is pressed, at most one. @type {Group[]} */
  let pressed = [];
  /** How many rows may be laid out. */
  let limit = AT_ONCE;

  /** @param {ParentNode} node @param {string} selector @returns {HTMLElement[]} */
  function all(node, selector) {
    return [...node.querySelectorAll(selector)].map((found) => /** @type {HTMLElement} */ (found));
  }

  /** @param {ParentNode} node @param {string} selector */
  function one(node, selector) {
    return /** @type {HTMLElement} */ (node.querySelector(selector));
  }

  /** @param {HTMLElement} node */
  function idOf(node) {
    return node.getAttribute("data-risk") ?? "";
  }

  /** @param {HTMLElement} table @returns {Risk[]} in the order they stand in */
  function risksOf(table) {
    return all(table, "tbody tr[data-risk]").map((row) => ({ row, id: idOf(row) }));
  }

  /** @param {HTMLElement} fieldset @returns {Kind} */
  function kindOf(fieldset) {
    return {
      attribute: `data-${fieldset.getAttribute("data-kind")}`,
      name: one(fieldset, "legend").textContent ?? "",
      boxes: /** @type {HTMLInputElement[]} */ (all(fieldset, "input")),
    };
  }

  /** @param {HTMLElement} node @returns {Group} */
  function groupOf(node) {
    const items = all(node, "li[data-risk]").map((item) => ({ node: item, id: idOf(item) }));
    const around = node.closest("details");
    const folds = /** @type {HTMLDetailsElement[]} */ ([...(around ? [around] : []), ...all(node, "details")]);
    return { node, count: one(node, ".heat__count"), items, folds };
  }

  /** Writing what is there already would make the browser lay the page out again, and a screen reader say it again.
   * @param {HTMLElement} node @param {boolean} isHidden */
  function hide(node, isHidden) {
    if (node.hidden !== isHidden) node.hidden = isHidden;
  }

  /** @param {Element} node @param {string} text */
  function say(node, text) {
    if (node.textContent !== text) node.textContent = text;
  }

  /** @returns {{kind: Kind, values: Set<string>, names: string[]}[]} the kinds of which something is chosen */
  function choices() {
    return kinds
      .map((kind) => ({ kind, boxes: kind.boxes.filter((box) => box.checked) }))
      .filter(({ boxes }) => boxes.length)
      .map(({ kind, boxes }) => ({
        kind,
        values: new Set(boxes.map((box) => box.value)),
        names: boxes.map((box) => box.getAttribute("data-name") ?? ""),
      }));
  }

  /** @param {HTMLElement} row @param {Kind} kind */
  function valuesOf(row, kind) {
    return (row.getAttribute(kind.attribute) ?? "").split(" ");
  }

  /** Show what fits every kind, by any of its values. The heat map leaves its own pressed cell out of account. */
  function apply() {
    const chosen = choices();
    const fitting = risks.filter(({ row }) =>
      chosen.every(({ kind, values }) => valuesOf(row, kind).some((value) => values.has(value))),
    );
    const inMap = new Set(fitting.map(({ id }) => id));
    const cells = pressed.map(({ items }) => new Set(items.map(({ id }) => id)));
    const found = fitting.filter(({ id }) => cells.every((ids) => ids.has(id)));
    showRows(new Set(found.slice(0, limit)));
    for (const group of groups) showGroup(group, inMap);
    say(one(more, ".matrix-rest"), String(found.length - limit));
    hide(more, found.length <= limit);
    const filters = chosen.map(({ kind, names }) => `${kind.name}: ${names.join(", ")}`);
    tell(found.length, [...filters, ...pressed.map(nameOf)]);
  }

  /** @param {Set<Risk>} shown */
  function showRows(shown) {
    for (const risk of risks) hide(risk.row, !shown.has(risk));
    const ids = new Set([...shown].map(({ id }) => id));
    const assessed = new Set(risks.map(({ id }) => id));
    for (const { row, id } of treatment) hide(row, assessed.has(id) && !ids.has(id));
  }

  /** @param {Group} group @param {Set<string>} ids */
  function showGroup(group, ids) {
    const left = group.items.filter(({ id }) => ids.has(id)).length;
    // What is folded is put right when it is opened: hundreds of ids that nobody sees cost as much as the table.
    if (group.folds.every((fold) => fold.open)) for (const { node, id } of group.items) hide(node, !ids.has(id));
    say(group.count, String(left));
    group.node.classList.toggle("heat__out", group.items.length > 0 && left === 0);
    one(group.node, "button")?.setAttribute("aria-pressed", String(pressed.includes(group)));
  }

  /** @param {Group} cell */
  function nameOf(cell) {
    return cell.node.getAttribute("data-name") ?? "";
  }

  /** @param {number} count of the risks shown @param {string[]} filters in words */
  function tell(count, filters) {
    for (const part of [controls, line]) {
      say(one(part, ".matrix-count"), String(count));
      hide(one(part, ".matrix-none"), count > 0);
      hide(one(part, ".matrix-reset"), filters.length === 0);
    }
    say(one(line, ".matrix-chosen"), filters.join("; "));
    hide(line, filters.length === 0);
  }

  /** Another choice begins with few rows again. */
  function choose() {
    limit = AT_ONCE;
    apply();
  }

  /** @param {number} rows */
  function showUpTo(rows) {
    limit = rows;
    apply();
  }

  /** @param {HTMLElement} next what takes the keyboard when the button disappears */
  function reset(next) {
    for (const { boxes } of kinds) for (const box of boxes) box.checked = false;
    pressed = [];
    choose();
    next.focus();
  }

  /** @param {Group} cell whose head becomes a button, with the same words */
  function makePressable(cell) {
    const head = one(cell.node, ".heat__head");
    const button = buttonAround(head, head.className);
    head.replaceWith(button);
    button.addEventListener("click", () => {
      pressed = pressed.includes(cell) ? [] : [cell];
      choose();
    });
  }

  /** @param {HTMLElement} node @param {string} name of its class */
  function buttonAround(node, name) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = name;
    button.append(...node.childNodes);
    return button;
  }

  /** @param {HTMLTableElement} table */
  function makeSortable(table) {
    const rows = /** @type {HTMLTableRowElement[]} */ (all(table, "tbody tr"));
    const language = table.closest("[lang]")?.getAttribute("lang") || undefined;
    const words = new Intl.Collator(language, { numeric: true });
    for (const head of /** @type {HTMLTableCellElement[]} */ (all(table, "thead th[data-column]"))) {
      const button = buttonAround(head, "matrix-sort");
      head.append(button);
      button.addEventListener("click", () => sort(table, head, rows, words));
    }
  }

  /** Up, down, and back to the author's order; "worst first" columns begin with down.
   * @param {HTMLTableElement} table @param {HTMLTableCellElement} head @param {HTMLTableRowElement[]} rows as written
   * @param {Intl.Collator} words */
  function sort(table, head, rows, words) {
    const isWorstFirst = WORST_FIRST.has(head.getAttribute("data-column") ?? "");
    const turns = isWorstFirst ? ["descending", "ascending"] : ["ascending", "descending"];
    const next = turns[turns.indexOf(head.getAttribute("aria-sort") ?? "") + 1] ?? "";
    for (const other of all(table, "th[aria-sort]")) other.removeAttribute("aria-sort");
    if (next) head.setAttribute("aria-sort", next);
    const ordered = next ? sorted(rows, head, words, next === "ascending" ? 1 : -1) : rows;
    // All out before they come back in: moved one by one, 5,000 rows take seconds.
    const body = table.tBodies[0];
    body.replaceChildren();
    body.append(...ordered);
    risks = tables.flatMap(risksOf);
    apply();
  }

  /** @param {HTMLTableRowElement[]} rows @param {HTMLTableCellElement} head @param {Intl.Collator} words
   * @param {number} direction 1 or -1 */
  function sorted(rows, head, words, direction) {
    const order = head.getAttribute("data-order")?.split(" ");
    const attribute = `data-${head.getAttribute("data-column")}`;
    const keyed = rows.map((row) => ({
      row,
      rank: order?.indexOf(row.getAttribute(attribute) ?? "") ?? 0,
      text: order ? "" : (row.cells[head.cellIndex]?.textContent ?? ""),
    }));
    keyed.sort((left, right) => direction * (left.rank - right.rank || words.compare(left.text, right.text)));
    return keyed.map(({ row }) => row);
  }

  /** @param {HTMLElement} table */
  function boxOf(table) {
    return /** @type {HTMLElement} */ (table.closest(".table-box") ?? table);
  }

  /** Paper shows everything that fits, and then the screen is as before. */
  function printAll() {
    const before = limit;
    showUpTo(Infinity);
    window.addEventListener("afterprint", () => showUpTo(before), { once: true });
  }

  for (const part of [controls, line]) say(one(part, ".matrix-total"), String(risks.length));
  for (const group of groups) if (group.node.matches(".heat__cell") && group.items.length) makePressable(group);
  for (const table of tables) makeSortable(table);
  // Only long ones: what is skipped while out of sight has no height of its own, and the page moves under the reader.
  if (risks.length > AT_ONCE) for (const box of all(document, ".table-box")) box.classList.add("matrix-long");
  apply();
  panel.prepend(controls);
  boxOf(tables[0]).before(line);
  boxOf(tables[tables.length - 1]).after(more);
  controls.addEventListener("change", choose);
  panel.addEventListener("toggle", apply, true);
  one(controls, ".matrix-reset").addEventListener("click", () => reset(one(controls, "summary")));
  one(line, ".matrix-reset").addEventListener("click", () => reset(boxOf(tables[0])));
  one(controls, ".matrix-to-table").addEventListener("click", () => boxOf(tables[0]).focus());
  one(more, "button").addEventListener("click", () => {
    const next = risks.find(({ row }) => row.hidden);
    showUpTo(Infinity);
    next?.row.querySelector("a")?.focus();
  });
  window.addEventListener("beforeprint", printAll);
})();
