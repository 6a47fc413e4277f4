/* Search forms: suggestions below the field, an ARIA 1.2 combobox with a listbox; addresses without empty fields.

   Without this script the fields are plain forms. The browser asks its own host; the server lets no markup
   through in `html` but <mark>. */
(() => {
  const DELAY = 150; // ms after the last letter
  const LETTERS = 2;

  const enhance = (input) => {
    const row = input.parentElement;
    const list = document.createElement("ul");
    const status = document.createElement("span");
    let options = [];
    let active = -1;
    let timer = 0;
    let request = null;

    input.type = "text"; // a searchbox may not be a combobox
    input.inputMode = "search";
    list.id = `${input.id}-goi-y`;
    list.className = "suggestions";
    list.hidden = true;
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" };
    Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Gợi ý");
    row.append(list, status);

    const show = (index) => {
      active = index;
      options.forEach((option, place) => option.setAttribute("aria-selected", String(place === active)));
      if (active < 0) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", options[active].id);
      options[active].scrollIntoView({ block: "nearest" });
    };

    const open = () => {
      list.hidden = options.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      show(-1);
    };

    const close = () => {
      forget();
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      show(-1);
    };

    /* What is still on its way is for a text that is not there any more. */
    const forget = () => {
      window.clearTimeout(timer);
      if (request) request.abort();
      request = null;
    };

    const fill = (items) => {
      options = items.map(({ href, html, label }, place) => {
        const option = document.createElement("li");
        const text = document.createElement("span");
        option.id = `${list.id}-${place}`;
        option.dataset.href = href;
        option.setAttribute("role", "option");
        text.className = "suggestions-text";
        text.innerHTML = html;
        option.append(text);
        if (label) {
          const kind = document.createElement("span");
          kind.className = "suggestions-kind";
          kind.textContent = label;
          option.append(" ", kind);
        }
        return option;
      });
      list.replaceChildren(...options);
      status.textContent = options.length ? `Có ${options.length} gợi ý` : "";
      open();
    };

    const ask = async () => {
      request = new AbortController();
      const { signal } = request;
      try {
        const response = await fetch(`/tim-kiem/goi-y?${new URLSearchParams({ q: input.value.trim() })}`, { signal });
        const { items } = await response.json();
        if (!signal.aborted && document.activeElement === input) fill(items);
      } catch {
        /* Aborted, or nobody answers: readers lose nothing but a help. */
      }
    };

    const KEYS = {
      ArrowDown: () => show(active + 1 < options.length ? active + 1 : -1),
      ArrowUp: () => show(active < 0 ? options.length - 1 : active - 1),
      Enter: () => window.location.assign(options[active].dataset.href),
      Escape: close,
    };

    input.addEventListener("input", () => {
      forget();
      if (input.value.trim().length < LETTERS) return fill([]);
      timer = window.setTimeout(ask, DELAY);
    });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const isArrow = event.key === "ArrowDown" || event.key === "ArrowUp";
      if (isArrow && list.hidden && options.length) open();
      if (list.hidden || !Object.hasOwn(KEYS, event.key) || (event.key === "Enter" && active < 0)) return;
      event.preventDefault();
      KEYS[event.key]();
    });
    input.addEventListener("blur", close);
    input.form.addEventListener("submit", close);
    input.form.addEventListener("formdata", ({ formData }) => {
      [...formData].forEach(([name, value]) => value === "" && formData.delete(name));
    });
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) window.location.assign(option.dataset.href);
    });
    window.addEventListener("pageshow", close); // come back to, by the browser's back
  };

  document.querySelectorAll("form[role=search] input[name=q]").forEach(enhance);
})();
