/* Says what an upload in a chooser's dialogue found: its answer closes the dialogue, so the page has to say it. */
(() => {
  const { header, warning } = document.currentScript.dataset;

  window.jQuery(document).on("ajaxSuccess", (event, request) => {
    if (request.getResponseHeader(header)) {
      document.dispatchEvent(new CustomEvent("w-messages:add", { detail: { text: warning, type: "warning" } }));
    }
  });
})();
