/* Says what an upload in a chooser's dialogue found: its answer closes the dialogue, so the page has to say it. */
(() => {
  const warnings = Object.entries(JSON.parse(document.currentScript.dataset.warnings));

  window.jQuery(document).on("ajaxSuccess", (event, request) => {
    const found = warnings.filter(([header]) => request.getResponseHeader(header));
    if (!found.length) return;
    const text = found.map(([, warning]) => warning).join(" ");
    document.dispatchEvent(new CustomEvent("w-messages:add", { detail: { text, type: "warning" } }));
  });
})();
