/* What stands in the editor's fields: reading it, going there, changing it. A place is a field's id, and in rich
   text also the paragraph's key: "body-0-value#a1b2c". */
window.careFields = (() => {
  const form = () => document.getElementById("page-edit-form");
  const FIXED = { title: "title", lead: "lead", image_alt: "alt", image_caption: "caption" };
  const LISTED = ["unordered-list-item", "ordered-list-item"];

  function kindOf(input) {
    if (FIXED[input.name]) return FIXED[input.name];
    if (!input.name.startsWith("body-")) return null;
    if (/-alt_text$/.test(input.name)) return "alt";
    if (/-caption$/.test(input.name)) return "caption";
    if (!input.matches("textarea, input[type=text]")) return null;
    return /^body-\d+-value$/.test(input.name) ? "heading" : "quote";
  }

  const isDeleted = (input) =>
    input.name.match(/^body-\d+|-\d+(?=-)/g)?.length > 0 &&
    [...input.name.matchAll(/-\d+(?=-)/g)].some((found) => {
      const block = input.name.slice(0, found.index + found[0].length);
      return form().elements.namedItem(`${block}-deleted`)?.value === "1";
    });

  function richPassages(input) {
    const blocks = input.draftailEditor.getEditorState().getCurrentContent().getBlocksAsArray();
    return blocks.map((block) => ({
      place: `${input.id}#${block.getKey()}`,
      kind: LISTED.includes(block.getType()) ? "item" : "paragraph",
      text: block.getText(),
    }));
  }

  const chooserOf = (input) => document.getElementById(`${input.id}-chooser`);

  function picturePassage(input) {
    const title = chooserOf(input)?.querySelector("[data-chooser-title]")?.textContent.trim();
    return input.value && title ? [{ place: input.id, kind: "picture", text: title }] : [];
  }

  function passagesOf(input) {
    if (isDeleted(input)) return [];
    if (input.draftailEditor) return richPassages(input);
    if (/^body-\d+-value-image-image$/.test(input.name)) return picturePassage(input);
    const kind = kindOf(input);
    return kind && input.id ? [{ place: input.id, kind, text: input.value }] : [];
  }

  const collect = () => [...form().querySelectorAll("input[name], textarea[name]")].flatMap(passagesOf);

  function find(place) {
    const at = place.lastIndexOf("#");
    const input = document.getElementById(at < 0 ? place : place.slice(0, at));
    return { input, key: at < 0 ? null : place.slice(at + 1) };
  }

  function reveal(input) {
    const tab = input.closest("[role=tabpanel][hidden]");
    if (tab) document.getElementById(tab.getAttribute("aria-labelledby"))?.click();
    for (let panel = input.closest("[data-panel]"); panel; panel = panel.parentElement.closest("[data-panel]")) {
      const toggle = panel.querySelector("[data-panel-toggle]");
      if (toggle?.getAttribute("aria-expanded") === "false") toggle.click();
    }
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const shown = chooserOf(input) ?? (input.type === "hidden" ? input.parentElement : input);
    shown.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  }

  const selectionOf = (key, start, end) =>
    window.DraftJS.SelectionState.createEmpty(key).merge({ anchorOffset: start, focusOffset: end });

  function focus({ place, start, end }) {
    const { input, key } = find(place);
    if (!input) return false;
    reveal(input);
    const editor = input.draftailEditor;
    if (editor) {
      const { EditorState } = window.DraftJS;
      editor.focus();
      editor.onChange(EditorState.forceSelection(editor.getEditorState(), selectionOf(key, start, end)));
    } else if (input.type === "hidden") {
      chooserOf(input)?.querySelector("button")?.focus();
    } else {
      input.focus({ preventScroll: true });
      input.setSelectionRange(start, end);
    }
    return true;
  }

  function setPlain(input, value) {
    input.value = value;
    for (const name of ["input", "change"]) input.dispatchEvent(new Event(name, { bubbles: true }));
  }

  function changePlain(input, fix) {
    const before = input.value;
    if (before.slice(fix.start, fix.end) !== fix.before) return null;
    const after = before.slice(0, fix.start) + fix.text + before.slice(fix.end);
    setPlain(input, after);
    return () => input.value === after && (setPlain(input, before), true);
  }

  function changeRich(input, key, fix) {
    const { EditorState, Modifier } = window.DraftJS;
    const editor = input.draftailEditor;
    const state = editor.getEditorState();
    const content = state.getCurrentContent();
    const block = content.getBlockForKey(key);
    if (!block || block.getText().slice(fix.start, fix.end) !== fix.before) return null;
    const range = selectionOf(key, fix.start, fix.end);
    let changed;
    if (fix.text === "\n") {
      changed = Modifier.splitBlock(
        Modifier.removeRange(content, range, "forward"), selectionOf(key, fix.start, fix.start));
    } else if (fix.text === "") {
      changed = Modifier.removeRange(content, range, "forward");
    } else {
      changed = Modifier.replaceText(
        content, range, fix.text, block.getInlineStyleAt(fix.start), block.getEntityAt(fix.start));
    }
    editor.onChange(EditorState.push(state, changed, "insert-characters"));
    const after = editor.getEditorState().getCurrentContent();
    return () => {
      const now = editor.getEditorState();
      if (now.getCurrentContent() !== after) return false;
      editor.onChange(EditorState.undo(now));
      return true;
    };
  }

  /* Returns what takes it back, or null where the text is no longer what was read. */
  function change(fix) {
    const { input, key } = find(fix.place);
    if (!input) return null;
    return input.draftailEditor ? changeRich(input, key, fix) : changePlain(input, fix);
  }

  /* Makes one gallery of some pictures; returns as `change` does. */
  function gather(places) {
    const inputs = places.map((place) => find(place).input);
    return inputs.every(Boolean) ? window.bulkUpload.gather(inputs) : null;
  }

  return { collect, focus, change, gather, isStory: () => Boolean(form()?.querySelector("#id_lead, [name=body-count]")) };
})();
