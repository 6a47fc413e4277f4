/* Puts a notice away for this session, until its words change. Runs where it stands, so that none is seen twice. */
(() => {
  let session = null;
  try {
    session = window.sessionStorage;
  } catch {
    /* Where nothing may be kept, a notice comes back with the next page. */
  }
  const put = (bar) => {
    const all = bar.parentElement;
    bar.remove();
    if (!all.querySelector("[data-notice]")) all.remove();
  };
  document.querySelectorAll("[data-notice]").forEach((bar) => {
    const key = `notice-${bar.dataset.notice}`;
    const words = bar.querySelector("p").textContent.trim();
    if (session && session.getItem(key) === words) {
      put(bar);
      return;
    }
    const button = bar.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", () => {
      if (session) session.setItem(key, words);
      const next = bar.nextElementSibling || bar.previousElementSibling;
      put(bar);
      /* The focus must not be lost with the button. */
      (next ? next.querySelector("button") : document.getElementById("noi-dung")).focus({ preventScroll: true });
    });
  });
})();
