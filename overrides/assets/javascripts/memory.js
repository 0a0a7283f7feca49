/**
 * What Material's script expects under the names __md_*, with one difference: it stores nothing until a person chooses colours.
 *
 * Material writes the palette into localStorage on every first visit, choice or not. This site promises to leave no trace that
 * nobody asked for, so writing waits for an act. Reading and writing also survive a browser that blocks storage altogether.
 * It runs while the header is being read, so that the page is drawn in the right colours at once, also before any choice.
 */
"use strict";
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  /** The site's root: keys carry its path, because all local files share one store in some browsers. */
  const scope = new URL("../../", script.src);
  let hasChosen = false;

  /** @param {string} key @param {URL} area */
  const keyIn = (key, area) => `${area.pathname}.${key}`;

  /** @param {string} key @param {Storage} [store] @param {URL} [area] @returns {any} null when there is nothing, or no access */
  function read(key, store, area = scope) {
    try {
      return JSON.parse((store ?? localStorage).getItem(keyIn(key, area)) ?? "null");
    } catch {
      return null;
    }
  }

  /** @param {string} key @param {unknown} value @param {Storage} [store] @param {URL} [area] */
  function write(key, value, store, area = scope) {
    if (!hasChosen) return;
    try {
      (store ?? localStorage).setItem(keyIn(key, area), JSON.stringify(value));
    } catch {
      // No room or no permission: the choice holds for this page only.
    }
  }

  /** @param {string} text */
  const hash = (text) => [...text].reduce((sum, sign) => ((sum << 5) - sum + sign.charCodeAt(0)) | 0, 0);

  /** The colours chosen before, or those the system asks for. @returns {Record<string, string>} */
  function colours() {
    const chosen = read("__palette")?.color;
    if (chosen) return chosen;
    const options = [...document.querySelectorAll("[data-md-color-media]")];
    const option = options.find((item) => matchMedia(item.getAttribute("data-md-color-media") ?? "").matches);
    return { scheme: option?.getAttribute("data-md-color-scheme") ?? "default" };
  }

  // In the capture phase: this must be known before Material's own listener on the same event writes.
  document.addEventListener("change", (event) => {
    hasChosen ||= event.target instanceof HTMLInputElement && event.target.name === "__palette";
  }, true);

  Object.assign(window, { __md_scope: scope, __md_get: read, __md_set: write, __md_hash: hash });
  for (const [name, value] of Object.entries(colours())) document.body.setAttribute(`data-md-color-${name}`, value);
})();
