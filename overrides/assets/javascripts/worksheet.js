/**
 * The worksheet as it is filled in: which threshold a value reaches, and what that asks for, risk by risk.
 *
 * Thresholds, direction and every sentence stand in the page; this only compares. It sends nothing and stores nothing.
 *
 * @typedef {import("./worksheet-csv.js").Sheet} Sheet
 * @typedef {{ id: string, element: HTMLElement, seen: HTMLInputElement, value: HTMLInputElement, limits: HTMLElement[] }} Sign
 */
"use strict";
(() => {
  const root = /** @type {HTMLElement | null} */ (document.querySelector(".worksheet"));
  if (!root) return;
  const form = /** @type {HTMLFormElement} */ (root.querySelector("form"));
  const { numberIn } = /** @type {any} */ (window).worksheetCsv;
  /** From the least serious; "seen" is a sign without a value. */
  const ORDER = ["", "seen", "none", "watch", "warning", "alarm"];
  /** Told by their number as well: colour alone says nothing. */
  const ICONS = /** @type {Record<string, string>} */ ({ watch: "!", warning: "!!", alarm: "!!!" });
  const PAUSE = 400;

  /** @param {Element} element @param {string} selector @returns {any} */
  const inside = (element, selector) => element.querySelector(selector);

  const texts = new Map(
    [...inside(root, ".worksheet__texts").content.querySelectorAll("[data-text]")].map((span) => [
      span.dataset.text, span.textContent,
    ]),
  );

  /** @param {string} key @param {Record<string, string | number>} [blanks] */
  const say = (key, blanks = {}) =>
    texts.get(key).replace(/{(\w+)}/g, (/** @type {string} */ blank, /** @type {string} */ name) => String(blanks[name] ?? blank));

  /** @type {Sign[]} */
  const signs = [...form.querySelectorAll("[data-indicator]")].map((element) => ({
    id: /** @type {HTMLElement} */ (element).dataset.indicator ?? "",
    element: /** @type {HTMLElement} */ (element),
    seen: inside(element, "[name=seen]"),
    value: inside(element, "[name=value]"),
    limits: [...element.querySelectorAll("[data-limit]")].map((cell) => /** @type {HTMLElement} */ (cell)),
  }));
  const known = new Map(signs.map((sign) => [sign.id, sign]));
  const risks = [...form.querySelectorAll("[data-risk]")].map((element, place) => ({
    place,
    element: /** @type {HTMLElement} */ (element),
    signs: (/** @type {HTMLElement} */ (element).dataset.indicators ?? "").split(" ").flatMap((id) => known.get(id) ?? []),
    rank: Number(/** @type {HTMLElement} */ (element).dataset.rank),
    told: "unknown",
  }));
  const board = inside(form, ".worksheet__table--risks tbody");
  const boardBox = board.closest(".table-box") ?? board.parentElement;
  /** @type {(() => void)[]} */
  const listeners = [];

  /** @param {string} name @param {string} className @param {...(string | Node)} parts */
  function make(name, className, ...parts) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...parts);
    return element;
  }

  /** @param {Sign} sign */
  const isWrong = (sign) => sign.value.value.trim() !== "" && Number.isNaN(numberIn(sign.value.value));

  /** What cannot be read is not lost on paper. @param {Sign} sign */
  const isNoted = (sign) => stateOf(sign) !== "" || isWrong(sign);

  /** The thresholds a value reaches. @param {Sign} sign */
  function reached(sign) {
    const value = numberIn(sign.value.value);
    const isLower = sign.element.dataset.direction === "lower_is_worse";
    return sign.limits.filter((cell) => (isLower ? value <= Number(cell.dataset.limit) : value >= Number(cell.dataset.limit)));
  }

  /** What each sign says now: read once for all that is shown of it. @type {Map<Sign, string>} */
  let states = new Map();

  /** @param {Sign} sign @returns {string} one of ORDER */
  const stateOf = (sign) => states.get(sign) ?? "";

  /** @param {Sign} sign @returns {string} one of ORDER */
  function readState(sign) {
    if (Number.isNaN(numberIn(sign.value.value))) return sign.seen.checked ? "seen" : "";
    return reached(sign).at(-1)?.dataset.state ?? "none";
  }

  /** @param {string} state */
  function mark(state) {
    const icon = ICONS[state] ? [make("span", "threshold__icon", ICONS[state]), " "] : [];
    for (const part of icon) if (part instanceof Element) part.setAttribute("aria-hidden", "true");
    return state ? make("span", `threshold threshold--${state}`, ...icon, say(`state.${state}`)) : "";
  }

  /** @param {Sign} sign */
  function showSign(sign) {
    const state = stateOf(sign);
    sign.element.classList.toggle("is-noted", isNoted(sign));
    if (sign.element.dataset.told === state) return;
    sign.element.dataset.told = state;
    const over = new Set(reached(sign));
    for (const cell of sign.limits) cell.classList.toggle("is-reached", over.has(cell));
    inside(sign.element, "[data-part=state]").replaceChildren(mark(state));
  }

  /** @param {typeof risks[number]} risk @returns {string} the most serious state of its signs */
  const stateOfRisk = (risk) => ORDER[Math.max(0, ...risk.signs.map((sign) => ORDER.indexOf(stateOf(sign))))];

  /** @param {typeof risks[number]} risk */
  function showRisk(risk) {
    const state = stateOfRisk(risk);
    const noted = risk.signs.filter((sign) => stateOf(sign));
    const told = noted.map((sign) => `${sign.id} ${sign.value.value.trim()} ${stateOf(sign)}`).join();
    if (risk.told === told) return;
    risk.told = told;
    risk.element.hidden = noted.length === 0;
    const each = noted.map((sign) =>
      make("li", "", `${sign.id}: ${[isWrong(sign) ? "" : sign.value.value.trim(), say(`state.${stateOf(sign)}`)].filter(Boolean).join(" · ")}`));
    inside(risk.element, "[data-part=state]").replaceChildren(mark(state), make("ul", "", ...each));
    const action = inside(risk.element, "[data-part=action]");
    action.replaceChildren(action.firstElementChild, ...demandsOf(risk, state));
  }

  /** @param {typeof risks[number]} risk @param {string} state @returns {Node[]} what the page says is done then */
  function demandsOf(risk, state) {
    const isTrigger = state === "alarm" && risk.element.dataset.trigger !== undefined;
    const items = [state, isTrigger ? "trigger" : ""].flatMap((name) => inside(form, `[data-demand="${name}"]`) ?? []);
    return items.map((item) => make("p", "", ...item.cloneNode(true).childNodes));
  }

  /** The most serious first, and as the matrix has them otherwise; nothing is moved that stands right. */
  function sortRisks() {
    const rank = new Map(risks.map((risk) => [risk, ORDER.indexOf(stateOfRisk(risk))]));
    const sorted = [...risks].sort((a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0) || b.rank - a.rank || a.place - b.place);
    if (sorted.some((risk, place) => board.children[place] !== risk.element)) board.append(...sorted.map((risk) => risk.element));
  }

  const summary = make("p", "worksheet__summary");
  const leftOut = make("p", "worksheet__left-out");
  summary.setAttribute("role", "status");
  let waiting = 0;

  /** After a pause: who hears it need not hear every key. */
  function sum() {
    const reachedBy = risks.map(stateOfRisk);
    const parts = ["alarm", "warning", "watch"].flatMap((state) => {
      const number = reachedBy.filter((each) => each === state).length;
      return number ? [`${say(`state.${state}`)} ${number}`] : [];
    });
    const outcome = parts.length ? say("summary", { states: parts.join(" · ") }) : say("no_threshold");
    summary.textContent = count() ? `${say("noted", { count: count() })} ${outcome}` : say("empty");
  }

  function show() {
    states = new Map(signs.map((sign) => [sign, readState(sign)]));
    signs.forEach(showSign);
    risks.forEach(showRisk);
    sortRisks();
    root?.classList.toggle("is-noted", signs.some(isNoted));
    boardBox.hidden = count() === 0;
    leftOut.textContent = say("left_out", { count: signs.filter((sign) => !isNoted(sign)).length });
    clearTimeout(waiting);
    waiting = setTimeout(sum, PAUSE);
  }

  const count = () => signs.filter((sign) => stateOf(sign)).length;

  /** Say beside the field what is wrong with it; not before the person has left it. @param {Sign} sign */
  function explain(sign) {
    const id = `${sign.value.getAttribute("aria-labelledby")?.split(" ").at(-1)}-wrong`;
    document.getElementById(id)?.remove();
    sign.value.removeAttribute("aria-invalid");
    sign.value.removeAttribute("aria-describedby");
    if (!isWrong(sign)) return;
    sign.value.after(Object.assign(make("span", "worksheet__wrong", say("wrong_value")), { id }));
    sign.value.setAttribute("aria-invalid", "true");
    sign.value.setAttribute("aria-describedby", id);
  }

  /** @param {Event} event */
  function follow(event) {
    const sign = signs.find((item) => item.value === event.target);
    if (sign && (event.type === "change" || !isWrong(sign))) explain(sign);
    show();
    for (const act of listeners) act();
  }

  /** What the form says now, without what is empty. @returns {Sheet} */
  function sheet() {
    const fields = new FormData(form);
    const noted = signs.filter((sign) => sign.seen.checked || sign.value.value.trim());
    return {
      date: String(fields.get("date") ?? ""),
      territory: String(fields.get("territory") ?? ""),
      edition: /** @type {HTMLElement | null} */ (document.querySelector("[data-edition]"))?.dataset.edition ?? "",
      notes: new Map(noted.map((sign) => [sign.id, { seen: sign.seen.checked, value: sign.value.value.trim() }])),
    };
  }

  /** @param {Sheet | null} filled null empties the form @returns {string[]} what the form has no place for */
  function fill(filled) {
    form.reset();
    const unknown = [...(filled?.notes.keys() ?? [])].filter((id) => !known.has(id));
    for (const sign of signs) {
      const note = filled?.notes.get(sign.id);
      sign.seen.checked = note?.seen ?? false;
      sign.value.value = note?.value ?? "";
      explain(sign);
    }
    inside(form, "[name=date]").value = filled?.date ?? "";
    const radios = [...form.querySelectorAll("[name=territory]")].map((radio) => /** @type {HTMLInputElement} */ (radio));
    const radio = radios.find((item) => item.value === filled?.territory);
    if (radio) radio.checked = true;
    else if (filled?.territory) unknown.push(filled.territory);
    show();
    for (const act of listeners) act();
    return unknown;
  }

  /** What reading a link must not cost: the notes. */
  function openLinksApart() {
    const told = Object.assign(make("p", "worksheet__tabs", say("tabs")), { id: "worksheet-tabs" });
    form.prepend(told);
    for (const link of form.querySelectorAll("a[href]")) {
      link.setAttribute("target", "_blank");
      link.setAttribute("aria-describedby", told.id);
    }
  }

  inside(form, ".worksheet__result h3").after(summary, leftOut);
  form.addEventListener("input", follow);
  form.addEventListener("change", follow);
  form.addEventListener("submit", (event) => event.preventDefault());
  openLinksApart();
  Object.assign(window, { worksheetForm: { root, form, signs, say, make, stateOf, isWrong, count, sheet, fill, listeners } });
})();
