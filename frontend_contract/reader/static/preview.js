/* Answers the scroll handshake of Wagtail's preview panel (its userbar.js does this on Wagtail's own pages).

   Every refresh loads a second frame behind the shown one. The new frame asks for the scroll position,
   the panel asks the old frame, and passes its answer on; then the panel swaps the frames. Without an
   answer the panel waits for ten seconds. */
(() => {
  const cmsOrigin = document.currentScript.dataset.cmsOrigin;
  if (window.parent === window || !cmsOrigin) return;

  const tell = (type, more = {}) =>
    window.parent.postMessage({ wagtail: { type, ...more, origin: window.location.origin } }, cmsOrigin);

  window.addEventListener("message", (event) => {
    if (event.origin !== cmsOrigin || event.source !== window.parent) return;
    const message = event.data && event.data.wagtail;
    if (!message) return;
    if (message.type === "w-preview:get-scroll-position") {
      tell("w-preview:set-scroll-position", { x: window.scrollX, y: window.scrollY });
    } else if (message.type === "w-preview:set-scroll-position") {
      window.scrollTo({ left: Number(message.x) || 0, top: Number(message.y) || 0, behavior: "instant" });
    }
  });

  /* The panel begins to listen when this frame's load event reaches it, which may be a moment after ours. */
  const ask = () => tell("w-preview:request-scroll");
  const askSoon = () => [0, 100, 400].forEach((delay) => window.setTimeout(ask, delay));
  if (document.readyState === "complete") askSoon();
  else window.addEventListener("load", askSoon);
})();
