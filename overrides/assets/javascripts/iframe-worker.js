/**
 * Lets the search run in a copy opened from a folder or a USB stick.
 *
 * Browsers refuse to start a worker from file://, and Material hides its search when that happens. So the worker's script
 * runs in a hidden frame instead, which looks like a worker from both sides. The frame gets its functions from this page:
 * nothing is written into it as code, so a Content-Security-Policy without 'unsafe-inline' holds, and nothing is fetched
 * from another host. Material finds this file by the words "iframe-worker" in its name and leaves its own remote script out;
 * Material's worker finds its folder through `parent.IFrameWorker` and the first `script[src]` of its document.
 */
"use strict";
(() => {
  if (location.protocol !== "file:") return;

  /**
   * Firefox may exchange the document of an empty frame when it has loaded, so the frame is given out only then.
   * @param {HTMLIFrameElement} frame
   * @returns {Promise<Window & typeof globalThis>} the inside of a frame that nobody sees, reads aloud or tabs into
   */
  function openHidden(frame) {
    frame.hidden = true;
    frame.tabIndex = -1;
    frame.setAttribute("aria-hidden", "true");
    return new Promise((resolve) => {
      frame.onload = () => resolve(/** @type {Window & typeof globalThis} */ (frame.contentWindow));
      document.body.append(frame);
    });
  }

  /**
   * @param {Document} target
   * @param {string} url
   * @returns {Promise<void>} settled when the script has run, or could not be loaded
   */
  function runScript(target, url) {
    return new Promise((resolve, reject) => {
      const script = target.createElement("script");
      script.src = url;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(`cannot load ${url}`));
      target.head.append(script);
    });
  }

  class FrameWorker extends EventTarget {
    /** @param {string | URL} url the worker's script, relative to this page */
    constructor(url) {
      super();
      /** @type {((event: MessageEvent) => void) | null} */
      this.onmessage = null;
      /** @type {((event: ErrorEvent) => void) | null} */
      this.onerror = null;
      this.frame = document.createElement("iframe");
      /** Messages wait for this: before it, nobody inside listens. */
      this.ready = this.start(String(new URL(url, document.baseURI)));
      this.ready.catch((error) => this.report(error));
    }

    /** @param {string} url */
    async start(url) {
      const inside = await openHidden(this.frame);
      this.lendFunctions(inside);
      await runScript(inside.document, url);
      return inside;
    }

    /**
     * Give the frame the two functions that a worker has and a page has not, or has with another meaning.
     * @param {Window & typeof globalThis} inside
     */
    lendFunctions(inside) {
      const workerFunctions = {
        /** @param {unknown} data */
        postMessage: (data) => this.receive(data),
        /** One after the other, as in a worker. @param {...string} urls */
        importScripts: async (...urls) => {
          for (const url of urls) await runScript(inside.document, String(new URL(url, document.baseURI)));
        },
      };
      Object.assign(inside, workerFunctions);
    }

    /** From the page to the worker. @param {unknown} data */
    postMessage(data) {
      this.ready.then(
        (inside) => inside.dispatchEvent(new inside.MessageEvent("message", { data })),
        () => undefined, // reported once already, by the constructor
      );
    }

    /** From the worker to the page, in a later turn, as a real worker would. @param {unknown} data */
    receive(data) {
      setTimeout(() => {
        const event = new MessageEvent("message", { data });
        this.dispatchEvent(event);
        this.onmessage?.(event);
      });
    }

    /** @param {Error} error */
    report(error) {
      const event = new ErrorEvent("error", { error, message: error.message });
      this.dispatchEvent(event);
      this.onerror?.(event);
    }

    terminate() {
      this.frame.remove();
    }
  }

  Object.assign(window, { IFrameWorker: FrameWorker, Worker: FrameWorker });
})();
