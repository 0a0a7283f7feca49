/**
 * At an address that was a page's once: go on to the page that took over, to the section that was asked for.
 *
 * A redirect written in HTML would drop the section. `location.replace` keeps the old address out of the way back.
 */
"use strict";
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  location.replace((script.dataset.target ?? "") + location.hash);
})();
