/**
 * What the page's few controls need beyond HTML. Without this file everything still works by touch and mouse.
 *
 * Material opens the menu with <label> elements, which no keyboard reaches; here they become the buttons they look like.
 */
"use strict";
(() => {
  /** @param {string} id @returns {HTMLInputElement | null} the check box that Material opens a part of the page with */
  const toggle = (id) => document.querySelector(`input#${id}`);

  /** @param {string} selector */
  const focusOn = (selector) => /** @type {HTMLElement | null} */ (document.querySelector(selector))?.focus();

  /** @param {HTMLLabelElement} label */
  function becomeButton(label) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = label.className;
    button.append(...label.childNodes);
    button.addEventListener("click", () => toggle("__drawer")?.click());
    label.replaceWith(button);
  }

  /** @param {string} id of a check box @param {string} selector of the button that opens the same part */
  function tellState(id, selector) {
    const tell = () => document.querySelector(selector)?.setAttribute("aria-expanded", String(toggle(id)?.checked));
    toggle(id)?.addEventListener("change", tell);
    tell();
  }

  /** Keep the keyboard where the eye is: in the menu while it is open, back at its button afterwards. */
  function followMenu() {
    focusOn(toggle("__drawer")?.checked ? ".menu__close" : ".menu-button");
  }

  /** In this order: closed, the field is out of the keyboard's reach. */
  function openSearch() {
    if (!toggle("__search")?.checked) toggle("__search")?.click();
    focusOn(".md-search__input");
  }

  /** @param {EventTarget | null} touched the list of languages stays open when it was inside */
  function closeLanguages(touched) {
    const list = document.querySelector("details.languages[open]");
    if (list && !(touched instanceof Node && list.contains(touched))) list.removeAttribute("open");
  }

  /** @param {KeyboardEvent} event */
  function closeWithEscape(event) {
    if (event.key !== "Escape") return;
    if (toggle("__drawer")?.checked) toggle("__drawer")?.click();
    if (document.activeElement?.closest("details.languages[open]")) focusOn(".languages summary");
    closeLanguages(null);
  }

  /**
   * Material reacts to single letters (s, f, /, p, n), which dictation and a slip of the hand trigger, and which cannot be
   * switched off (WCAG 2.1.4). While the search is open they are its text, so they pass.
   * @param {KeyboardEvent} event
   */
  function ignoreLetters(event) {
    const isLetter = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isLetter && !toggle("__search")?.checked) event.stopImmediatePropagation();
  }

  /** On paper nothing can be opened. */
  function openForPrint() {
    for (const part of document.querySelectorAll(".body details:not([open])")) part.setAttribute("open", "");
  }

  for (const label of document.querySelectorAll("label.menu-button, label.menu__close")) {
    becomeButton(/** @type {HTMLLabelElement} */ (label));
  }
  tellState("__drawer", ".menu-button");
  tellState("__search", ".search-button");
  toggle("__drawer")?.addEventListener("change", followMenu);
  document.querySelector(".search-button")?.addEventListener("click", openSearch);
  document.addEventListener("keydown", closeWithEscape);
  window.addEventListener("keydown", ignoreLetters, true);
  document.addEventListener("click", (event) => closeLanguages(event.target));
  window.addEventListener("beforeprint", openForPrint);
})();
