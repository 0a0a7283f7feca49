/**
 * The worksheet that a person chose to keep on this device: read, written and wiped, in a browser that may allow none of it.
 *
 * There is one entry for all languages of a copy of the site, and none before somebody asks for it. Its name says nothing.
 */
"use strict";
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  /** With the path of the site, as all keys of this site: all local files share one store in some browsers. */
  const KEY = `${new URL("../../", script.src).pathname}.__sheet`;

  /** @returns {string | null} null when nothing is kept, or the browser does not let us look */
  function read() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  /** @param {string} text @returns {boolean} whether it is kept now */
  function write(text) {
    try {
      localStorage.setItem(KEY, text);
      return localStorage.getItem(KEY) === text;
    } catch {
      return false;
    }
  }

  /** @returns {boolean} whether nothing is kept now */
  function wipe() {
    try {
      localStorage.removeItem(KEY);
      return localStorage.getItem(KEY) === null;
    } catch {
      return false;
    }
  }

  /** @param {() => void} act when another tab wipes what is kept */
  function onWipe(act) {
    window.addEventListener("storage", (event) => {
      if ((event.key === KEY || event.key === null) && read() === null) act();
    });
  }

  Object.assign(window, { worksheetKept: { read, write, wipe, onWipe } });
})();
