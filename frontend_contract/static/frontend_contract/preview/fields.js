/* From a path of the wire to a field of the editor's form, and back.

   `body.<block id>.caption`: Wagtail marks every field and block with `data-contentpath`; the rows of an
   inline panel have none and go by their number. The wire nests what the form keeps flat (`image.caption` is
   `image_caption`), and adds words of its own (`form_label`, `movements` for `event_movements`). */
window.previewFields = (() => {
  const STEP = "[data-contentpath], [data-inline-panel-child]";
  const FOCUSABLE =
    'input:not([type="hidden"]), textarea, select, [contenteditable="true"], .chooser button, .chooser a[href]';

  const rows = (list) =>
    [...list.children].filter((row) => row.matches("[data-inline-panel-child]") && !row.classList.contains("deleted"));

  /** The fields or blocks right below a node, none of its rows' own. */
  const below = (node) =>
    [...(node ?? document).querySelectorAll("[data-contentpath]")].filter(
      (found) => (found.parentElement.closest(STEP) ?? null) === node && !isDeleted(found),
    );

  /** What a list, a block or a struct is made of. */
  const partsOf = (node) => (node?.matches('[id$="-FORMS"]') ? rows(node) : below(node));

  const isDeleted = (node) => node.querySelector(':scope > input[name$="-deleted"]')?.value === "1";
  const named = (node, name) => below(node).find((found) => found.dataset.contentpath === name);

  const inlineRows = (name) => {
    const lists = [...document.querySelectorAll('[id^="id_"][id$="-FORMS"]')];
    const names = lists.map((list) => list.id.slice("id_".length, -"-FORMS".length));
    const at = [(one) => one === name, (one) => one.endsWith(`_${name}`), (one) => one.startsWith(`${name}_`)]
      .map((fits) => names.findIndex(fits))
      .find((index) => index >= 0);
    return at === undefined ? null : lists[at];
  };

  /** The node a path leads to, or the last one on the way that is there. */
  function find(path) {
    const keys = path.split(".");
    let node = null;
    for (let i = 0; i < keys.length; i += 1) {
      const [key, next] = [keys[i], keys[i + 1]];
      if (/^\d+$/.test(key)) {
        node = partsOf(node)[Number(key)] ?? node;
      } else {
        const flat = i === 0 && next && named(null, `${key}_${next}`);
        if (flat) i += 1;
        const found = flat || named(node, key) || named(node, key.replace(/_label$/, ""));
        const list = found || i > 0 ? null : inlineRows(key);
        if (!found && !list) return node;
        node = found || list;
      }
    }
    return node;
  }

  /** Open what hides a node: its tab, collapsed panels and blocks, its own too. */
  async function reveal(node) {
    const tab = node.closest('[role="tabpanel"]');
    if (tab?.hidden) document.querySelector(`[role="tab"][aria-controls="${tab.id}"]`)?.click();
    for (let box = node.closest("[hidden]"); box; box = box.parentElement.closest("[hidden]")) {
      box.dispatchEvent(new Event("beforematch"));
    }
    node.querySelector(':scope > section > [id$="-content"][hidden]')?.dispatchEvent(new Event("beforematch"));
    for (let frame = 0; frame < 60 && !node.checkVisibility(); frame += 1) {
      await new Promise(requestAnimationFrame);
    }
  }

  /** Show and focus the field a path leads to; return whether there is one. */
  async function open(path) {
    let node = find(path);
    if (!node) return false;
    await reveal(node);
    for (let [first] = partsOf(node); first; [first] = partsOf(node)) {
      node = first;
      await reveal(node);
    }
    const field = [...node.querySelectorAll(FOCUSABLE)].find((one) => one.checkVisibility());
    (field ?? node.querySelector("button"))?.focus({ preventScroll: true });
    (field ?? node).scrollIntoView({ block: "center" });
    return true;
  }

  /** The path of the field an element stands in, or null. */
  function pathOf(element) {
    const keys = [];
    for (let step = element.closest(STEP); step; step = step.parentElement.closest(STEP)) {
      if (step.hasAttribute("data-inline-panel-child")) {
        const list = step.parentElement;
        keys.unshift(list.id.slice("id_".length, -"-FORMS".length), String(rows(list).indexOf(step)));
      } else if (step.parentElement.matches("[data-streamfield-list-container]")) {
        keys.unshift(String(below(step.parentElement.closest(STEP)).indexOf(step))); // its id is not on the wire
      } else keys.unshift(step.dataset.contentpath);
    }
    return keys.length ? keys.join(".") : null;
  }

  return { open, pathOf };
})();
