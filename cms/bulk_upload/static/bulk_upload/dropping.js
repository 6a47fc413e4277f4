/* Files reach a sequence of blocks by being dropped between two of them, or through the button there. */
(() => {
  const { bulkUpload } = window;
  const HAS_FILES = ({ dataTransfer }) => dataTransfer?.types.includes("Files");

  /** Add the button to an insertion control; `take(files, control)` is called with what was chosen. */
  function addButton(control, { accept }, take) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "c-sf-add-button bulk-upload__open";
    button.title = "Chèn nhiều ảnh ở đây";
    button.innerHTML = '<svg class="icon icon-image" aria-hidden="true"><use href="#icon-image"></use></svg>';
    const label = document.createElement("span");
    label.className = "w-sr-only";
    label.textContent = button.title;
    button.append(label);
    button.addEventListener("click", () => {
      const input = document.createElement("input");
      Object.assign(input, { type: "file", multiple: true, accept });
      input.addEventListener("change", () => take(input.files, control));
      input.click();
    });
    control.element.classList.add("bulk-upload__gap");
    control.element.append(button);
  }

  /** Return the insertion control nearest to a height on the screen. */
  function nearest(controls, y) {
    const away = ({ element }) => {
      const { top, height } = element.getBoundingClientRect();
      return Math.abs(top + height / 2 - y);
    };
    return controls.reduce((best, control) => (away(control) < away(best) ? control : best));
  }

  function takeDrops(sequence, take) {
    const [element] = sequence.container;
    let marked = null;
    const mark = (control) => {
      if (marked === control) return;
      marked?.element.classList.remove("is-drop-target");
      control?.element.classList.add("is-drop-target");
      marked = control;
    };
    element.addEventListener("dragover", (event) => {
      if (!HAS_FILES(event)) return;
      event.preventDefault();
      event.stopPropagation(); // a gallery inside the body takes its own
      event.dataTransfer.dropEffect = "copy";
      mark(nearest(sequence.inserters, event.clientY));
    });
    element.addEventListener("dragleave", (event) => {
      if (!element.contains(event.relatedTarget)) mark(null);
    });
    element.addEventListener("drop", (event) => {
      if (!HAS_FILES(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const control = nearest(sequence.inserters, event.clientY);
      mark(null);
      take(event.dataTransfer.files, control);
    });
  }

  /** Return where a control stands now; at the end, when the block above it has been deleted. */
  function indexOf(sequence, control) {
    const index = sequence.inserters.indexOf(control);
    return index < 0 ? sequence.children.length : index;
  }

  function openTray(files, control, settings, ways) {
    if (!files.length) return;
    const tray = new bulkUpload.Tray(files, settings, ways);
    control.element.before(tray.element);
    tray.element.scrollIntoView({ block: "nearest" });
  }

  /** Return a picture block's state: what the library knows of the picture, everything else still to be written. */
  function pictureState(empty, picture) {
    const alt = { alt_text: picture.default_alt_text || "", decorative: false };
    return { ...empty, image: { ...empty.image, image: picture, ...alt } };
  }

  /** Return what takes children out of a sequence again, wherever they stand by then. */
  function remover(sequence, children) {
    return () =>
      children.forEach((child) => {
        const index = sequence.children.indexOf(child);
        if (index >= 0) sequence.deleteBlock(index, { animate: true });
      });
  }

  // A file dropped a little beside would otherwise be opened in place of the page being written.
  for (const kind of ["dragover", "drop"]) {
    window.addEventListener(kind, (event) => {
      if (HAS_FILES(event) && !event.defaultPrevented && !event.target.closest?.("input[type=file]")) {
        event.preventDefault();
        event.dataTransfer.dropEffect = "none";
      }
    });
  }

  Object.assign(bulkUpload, { addButton, takeDrops, indexOf, openTray, pictureState, remover });
})();
