/* The editor's half of the preview across two origins; frontend_contract/preview/PROTOCOL.md says what is said.

   Wagtail's panel would load the frame anew after each change. A page that speaks the protocol is told to
   update itself instead; whatever goes wrong, Wagtail's own way is taken again. */
(() => {
  const { frontend } = document.currentScript.dataset;
  const PAUSE = 120; // ms without a key after which what is typed is shown
  const AT_LATEST = 800; // ms, for those who never pause
  const PATIENCE = 5000; // ms the page has for an update

  const panel = () => document.querySelector('[data-controller~="w-preview"]');
  const frame = () => document.getElementById("w-preview-iframe");
  const form = () => document.querySelector("[data-edit-form]");
  const mode = () => document.querySelector('[data-w-preview-target~="mode"]')?.value ?? "";

  let speaker = null; // the frame's window whose page speaks the protocol; autosave may put another frame there
  let spoken = null; // the mode it shows
  let shown = null; // the form as it was last sent
  let answered = () => {}; // takes the page's answer to an update
  let isBusy = false;
  let isAskedAgain = false;

  const isLive = () => speaker !== null && speaker === frame()?.contentWindow && spoken === mode();
  const tell = (message) => frame()?.contentWindow?.postMessage({ preview: message }, frontend);
  const setStale = (isStale) => {
    const element = panel();
    if (element) element.dataset.wPreviewStaleValue = String(isStale);
  };

  /* The CMS's own notice, that there is nothing to preview, is of this origin and not spoken to. */
  const isOfFrontend = () => {
    try {
      return !frame().contentWindow.location.origin;
    } catch {
      return true;
    }
  };

  const getAddress = () => {
    const { wPreviewRenderUrlValue, wPreviewUrlValue } = panel().dataset;
    const url = new URL(wPreviewRenderUrlValue || wPreviewUrlValue, window.location.href);
    if (mode()) url.searchParams.set("mode", mode());
    url.searchParams.set("in_preview_panel", "true");
    return url;
  };

  async function update() {
    const stored = await fetch(getAddress(), { headers: { Accept: "application/json" }, cache: "no-store" });
    const { url } = await stored.json();
    if (!url || new URL(url).origin !== frontend) throw new Error("The preview is elsewhere.");
    const done = new Promise((resolve, reject) => {
      answered = (isUpdated) => (isUpdated ? resolve() : reject(new Error("The page could not update itself.")));
      window.setTimeout(reject, PATIENCE, new Error("The page did not update itself in time."));
    });
    tell({ type: "update", url });
    await done;
  }

  async function updateInPlace() {
    isAskedAgain = true;
    if (isBusy) return;
    isBusy = true;
    try {
      while (isAskedAgain) {
        isAskedAgain = false;
        await update();
      }
    } catch {
      reload();
    } finally {
      isBusy = false;
    }
  }

  function reload() {
    speaker = shown = null;
    setStale(false);
    window.requestAnimationFrame(() => setStale(true));
  }

  document.addEventListener("w-preview:load", (event) => {
    if (!isLive()) {
      speaker = null;
      return;
    }
    event.preventDefault();
    updateInPlace();
  });

  document.addEventListener("w-preview:loaded", () => {
    speaker = null;
    if (isOfFrontend()) tell({ type: "hello", protocol: 1 });
  });

  /* Wagtail's own look at the form comes a second after ours and finds the same: nothing to send again. */
  document.addEventListener("w-preview:update", (event) => {
    const now = `${getAddress()}\n${new URLSearchParams(new FormData(form()))}`;
    if (isLive() && now === shown) {
      event.preventDefault();
      window.requestAnimationFrame(() => setStale(false));
    } else shown = now;
  });
  document.addEventListener("w-preview:error", () => {
    shown = null;
  });

  window.addEventListener("message", ({ origin, source, data }) => {
    const message = data?.preview;
    if (origin !== frontend || source !== frame()?.contentWindow || !message) return;
    if (message.type === "ready" && message.protocol === 1) {
      [speaker, spoken] = [source, mode()];
      showPlace(document.activeElement);
    }
    if (message.type === "active") document.dispatchEvent(new CustomEvent("preview:active"));
    if (message.type === "updated" || message.type === "failed") answered(message.type === "updated");
    else if (message.type === "edit" && typeof message.path === "string") edit(message.path);
  });

  function edit(path) {
    const side = panel().closest(".form-side");
    // On a phone the panel lies over the form.
    if (side && side.clientWidth > window.innerWidth * 0.8) {
      document.querySelector("[data-form-side-close-button]")?.click();
    }
    window.previewFields.open(path);
  }

  let pause;
  let since = null;
  function typed() {
    if (!isLive()) return;
    since ??= Date.now();
    window.clearTimeout(pause);
    pause = window.setTimeout(
      () => {
        since = null;
        setStale(true);
      },
      Math.max(0, Math.min(PAUSE, since + AT_LATEST - Date.now())),
    );
  }

  document.addEventListener("input", (event) => {
    if (form()?.contains(event.target)) typed();
  });

  function showPlace(element) {
    const path = isLive() && form()?.contains(element) ? window.previewFields.pathOf(element) : null;
    if (path) tell({ type: "show", path });
  }

  document.addEventListener("focusin", ({ target }) => showPlace(target));
})();
