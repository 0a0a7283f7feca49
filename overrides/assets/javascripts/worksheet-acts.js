/**
 * What a person can do with a worksheet: save it, open it again, print it, keep it on this device, wipe it.
 *
 * Nothing is stored before "keep" is pressed; a file is only read, in this page, and all of it or nothing is taken over.
 *
 * @typedef {import("./worksheet-csv.js").Sheet} Sheet
 */
"use strict";
(() => {
  const { worksheetForm, worksheetCsv: csv, worksheetKept: kept } = /** @type {any} */ (window);
  if (!worksheetForm) return;
  const { form, signs, say, make, stateOf, isWrong, count, sheet, fill, listeners } = worksheetForm;
  const LARGEST = 5 * 1024 * 1024;
  const FAULTS_TOLD = 5;
  let isKept = false;

  const template = form.querySelector(".worksheet__controls-template");
  template.replaceWith(template.content);
  const told = form.querySelector("[data-part=told]");
  const keeping = form.querySelector("[data-part=keeping]");
  const file = form.querySelector("[name=file]");
  const keepButton = form.querySelector("[data-act=keep]");

  /** @param {...string} sentences */
  const tell = (...sentences) => told.replaceChildren(...sentences.map((text) => make("p", "", text)));

  /** @param {boolean} is */
  function showKept(is) {
    isKept = is;
    keepButton.setAttribute("aria-pressed", String(is));
    keeping.textContent = say(is ? "kept" : "not_kept");
  }

  /** @param {Sheet} now @returns {Record<string, string>[]} one for each sign, noted or not */
  function records(now) {
    const names = new Map([...form.querySelectorAll("[name=territory]")].map((radio) => [
      radio.value, radio.value && radio.parentElement.textContent.trim(),
    ]));
    return signs.map((/** @type {any} */ sign) => ({
      indicator: sign.id,
      sign: document.getElementById(sign.value.getAttribute("aria-labelledby").split(" ").at(-1))?.textContent ?? "",
      seen: sign.seen.checked ? "1" : "0",
      value: sign.value.value.trim() && String(csv.numberIn(sign.value.value)),
      state: stateOf(sign),
      state_name: stateOf(sign) && say(`state.${stateOf(sign)}`),
      date: now.date,
      territory: now.territory,
      territory_name: names.get(now.territory) ?? "",
      edition: now.edition,
      language: form.closest("[lang]").lang,
    }));
  }

  function save() {
    const wrong = signs.filter(isWrong);
    if (wrong.length) {
      tell(say("fix_first", { count: wrong.length }));
      wrong[0].value.focus();
      return;
    }
    const now = sheet();
    const name = `${[say("file"), now.date].filter(Boolean).join("-")}.csv`;
    const address = URL.createObjectURL(new Blob([csv.write(records(now))], { type: "text/csv;charset=utf-8" }));
    const link = Object.assign(document.createElement("a"), { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    tell(say("saved", { file: name }));
  }

  /** Opening must not cost what is noted already. */
  function choose() {
    const now = sheet();
    if (now.notes.size || now.date || now.territory) tell(say("not_empty"));
    else file.click();
  }

  async function open() {
    const [chosen] = file.files;
    if (!chosen) return;
    const refuse = (/** @type {string[]} */ ...why) => tell(say("refused", { file: chosen.name }), ...why);
    const text = chosen.size > LARGEST ? "" : await chosen.text().catch(() => "");
    const { missing, faults, sheet: found } = csv.read(text);
    // The same file can be chosen again once it is mended.
    file.value = "";
    if (chosen.size > LARGEST) refuse(say("too_large"));
    else if (missing.length) refuse(say("not_sheet", { columns: missing.join(", ") }));
    else if (faults.length) refuse(...linesOf(faults));
    else takeOver(found, chosen.name);
  }

  /** @param {{ key: string, line: number, text: string }[]} faults @returns {string[]} */
  function linesOf(faults) {
    const more = faults.length - FAULTS_TOLD;
    const first = faults.slice(0, FAULTS_TOLD).map((fault) => say(fault.key, { line: fault.line, text: fault.text.slice(0, 40) }));
    return more > 0 ? [...first, say("line.more", { count: more })] : first;
  }

  /** @param {Sheet} found @param {string} name */
  function takeOver(found, name) {
    const unknown = fill(found);
    const isOther = found.edition !== sheet().edition;
    tell(
      say("opened", { file: name, count: count() }),
      ...(isOther ? [say("other_edition", { edition: found.edition || "–" })] : []),
      ...(unknown.length ? [say("unknown", { ids: unknown.join(", ") })] : []),
    );
  }

  /** Write what the form says now, and say so when that fails. */
  function keep() {
    const now = sheet();
    const isWritten = kept.write(JSON.stringify({ ...now, notes: [...now.notes] }));
    showKept(isWritten);
    if (!isWritten) {
      kept.wipe();
      tell(say("no_storage"));
    }
  }

  /** @param {string} text @returns {Sheet | null} null for what no worksheet has written */
  function sheetIn(text) {
    try {
      const { date, territory, edition, notes } = JSON.parse(text);
      if (![date, territory, edition].every((part) => typeof part === "string")) return null;
      const pairs = notes.map((/** @type {any} */ [id, note]) => [String(id), { seen: note.seen === true, value: String(note.value) }]);
      return { date, territory, edition, notes: new Map(pairs) };
    } catch {
      return null;
    }
  }

  /** An empty form, or what is kept on this device: never what a browser put back by itself. */
  function begin() {
    const text = kept.read();
    const found = text === null ? null : sheetIn(text);
    showKept(false);
    const unknown = fill(found);
    showKept(found !== null);
    if (found) {
      const isOther = found.edition !== sheet().edition;
      tell(
        say("restored", { count: count() }),
        ...(isOther ? [say("other_edition", { edition: found.edition || "–" })] : []),
        ...(unknown.length ? [say("unknown", { ids: unknown.join(", ") })] : []),
      );
    } else if (text === null) {
      tell();
    } else {
      tell(say("kept_unreadable"));
    }
  }

  function wipe() {
    showKept(false);
    const isWiped = kept.wipe();
    fill(null);
    tell(say(isWiped ? "wiped" : "not_wiped"));
  }

  function toggleKept() {
    tell();
    if (!isKept) keep();
    else if (kept.wipe()) showKept(false);
    else tell(say("not_wiped"));
  }

  const acts = /** @type {Record<string, () => void>} */ ({
    save, open: choose, print: () => window.print(), keep: toggleKept, wipe,
  });
  for (const button of form.querySelectorAll("[data-act]")) button.addEventListener("click", acts[button.dataset.act]);
  file.addEventListener("change", open);
  listeners.push(() => isKept && keep());
  kept.onWipe(() => {
    if (isKept) tell(say("wiped_elsewhere"));
    showKept(false);
  });
  window.addEventListener("pageshow", (event) => event.persisted && begin());
  begin();
})();
