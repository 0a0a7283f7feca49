/**
 * The text of a saved worksheet in, what it notes out, and back.
 *
 * Written as RFC 4180 says: commas, CRLF, quotes doubled; with a byte order mark, by which spreadsheets know UTF-8. Read with
 * what a spreadsheet may have made of it: semicolons or tabs, other line ends, a decimal comma. Nothing read is ever run.
 *
 * @typedef {{ seen: boolean, value: string }} Note what is noted of one indicator; the value as a person wrote it
 * @typedef {{ date: string, territory: string, edition: string, notes: Map<string, Note> }} Sheet
 * @typedef {{ key: string, line: number, text: string }} Fault `key` is that of the sentence that tells it
 * @typedef {{ line: number, cells: string[], isOpen: boolean }} Row `isOpen` when a quotation mark is never closed
 */
"use strict";
(() => {
  /** The names that a file is known by: they never change, whatever the language. */
  const COLUMNS = [
    "indicator", "sign", "seen", "value", "state", "state_name", "date", "territory", "territory_name", "edition", "language",
  ];
  const NEEDED = ["indicator", "seen", "value", "date", "territory", "edition"];
  const SEPARATORS = [",", ";", "\t"];
  /** Three digits after a mark could be thousands as well as thousandths: that is not guessed. */
  const NUMBER = /^\d{1,9}(?:[.,]\d{1,2})?$/;
  const DATE = /^\d{4}-\d{2}-\d{2}$/;
  /** What a spreadsheet would take for a formula. */
  const FORMULA = /^[=+\-@\t\r]/;

  /** @param {string} text @returns {number} NaN for anything but a number of 0 or more */
  const numberIn = (text) => (NUMBER.test(text.trim()) ? Number(text.trim().replace(",", ".")) : NaN);

  /** @param {string} text */
  function isDay(text) {
    const day = new Date(`${text}T00:00:00Z`);
    return DATE.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  }

  /** @param {string} text */
  function cell(text) {
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }

  /** @param {Record<string, string>[]} records by the names of COLUMNS @returns {string} */
  function write(records) {
    const rows = [COLUMNS, ...records.map((record) => COLUMNS.map((name) => record[name] ?? ""))];
    return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
  }

  /** The mark that parts the first line most often. @param {string} text */
  function separatorOf(text) {
    const first = text.split(/[\r\n]/, 1)[0];
    const counts = SEPARATORS.map((mark) => first.split(mark).length);
    return SEPARATORS[counts.indexOf(Math.max(...counts))];
  }

  /** @param {string} text @returns {Row[]} rows that hold anything, each with the line it begins on */
  function rowsOf(text) {
    const separator = separatorOf(text);
    const token = /"([^"]*(?:""[^"]*)*)("?)|[^",;\t\r\n]+|\r\n|[\r\n,;\t]/g;
    /** @type {Row[]} */
    const rows = [];
    let line = 1;
    let row = { line, cells: [""], isOpen: false };
    for (const [found, quoted, closing] of text.matchAll(token)) {
      if (found === separator) {
        row.cells.push("");
      } else if (/^[\r\n]+$/.test(found)) {
        rows.push(row);
        row = { line: (line += 1), cells: [""], isOpen: false };
      } else {
        row.cells[row.cells.length - 1] += quoted === undefined ? found : quoted.replaceAll('""', '"');
        row.isOpen ||= quoted !== undefined && !closing;
        line += quoted === undefined ? 0 : quoted.split(/\r\n|[\r\n]/).length - 1;
      }
    }
    return [...rows, row].filter((item) => item.cells.some((text) => text.trim() !== ""));
  }

  /**
   * @param {string} text @returns {{ missing: string[], faults: Fault[], sheet: Sheet }} `missing` are the columns that a saved
   * worksheet has and this text has not; with any fault the sheet is of no use
   */
  function read(text) {
    const [head, ...rows] = rowsOf(text.replace(/^\uFEFF/, ""));
    const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
    /** @type {Sheet} */
    const sheet = { date: "", territory: "", edition: "", notes: new Map() };
    /** @type {Fault[]} */
    const faults = [];
    const missing = NEEDED.filter((name) => !names.includes(name));
    const recordOf = (/** @type {Row} */ row) =>
      Object.fromEntries(names.map((name, index) => [name, (row.cells[index] ?? "").trim()]));
    const whole = rows.find((row) => row.cells.length === names.length && !row.isOpen);
    if (whole) ({ date: sheet.date, territory: sheet.territory, edition: sheet.edition } = recordOf(whole));
    for (const row of missing.length ? [] : rows) {
      const record = recordOf(row);
      const fault = faultOf(row, record, names.length, sheet);
      if (fault) faults.push(fault);
      else sheet.notes.set(record.indicator, { seen: record.seen === "1", value: record.value });
    }
    return { missing, faults, sheet };
  }

  /** @param {Row} row @param {Record<string, string>} record @param {number} width @param {Sheet} sheet so far */
  function faultOf(row, record, width, sheet) {
    const fault = (/** @type {string} */ key, /** @type {string} */ text) => ({ key, line: row.line, text });
    if (row.isOpen) return fault("line.quote", "");
    if (row.cells.length !== width) return fault("line.cells", String(row.cells.length));
    if (record.indicator === "") return fault("line.indicator", "");
    if (sheet.notes.has(record.indicator)) return fault("line.doubled", record.indicator);
    if (!["0", "1", ""].includes(record.seen)) return fault("line.seen", record.seen);
    if (record.value !== "" && Number.isNaN(numberIn(record.value))) return fault("line.value", record.value);
    if (record.date !== sheet.date || (record.date !== "" && !isDay(record.date))) return fault("line.date", record.date);
    if (record.territory !== sheet.territory) return fault("line.territory", record.territory);
    return null;
  }

  Object.assign(window, { worksheetCsv: { numberIn, write, read } });
})();
