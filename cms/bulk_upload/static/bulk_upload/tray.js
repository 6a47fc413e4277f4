/* What is shown between two blocks while pictures come in: one row a file, and what to make of them. */
(() => {
  const { bulkUpload } = window;

  function element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function button(text, onClick, className = "button button-small button-secondary") {
    const made = element("button", className, text);
    made.type = "button";
    made.addEventListener("click", onClick);
    return made;
  }

  class Row {
    constructor(upload) {
      this.upload = upload;
      this.element = element("li", "bulk-upload__file");
      this.picture = element("img", "bulk-upload__thumbnail");
      this.picture.alt = "";
      this.address = URL.createObjectURL(upload.file);
      this.picture.src = this.address;
      this.picture.addEventListener("error", () => this.picture.classList.add("is-unknown")); // HEIC, mostly
      this.words = element("div", "bulk-upload__words");
      this.state = element("span", "bulk-upload__state");
      this.bar = element("progress", "bulk-upload__bar");
      this.bar.max = 1;
      this.bar.setAttribute("aria-label", `Đã tải lên bao nhiêu của ${upload.file.name}`);
      this.words.append(element("strong", "bulk-upload__name", upload.file.name), this.bar, this.state);
      this.buttons = element("div", "bulk-upload__buttons");
      this.element.append(this.picture, this.words, this.buttons);
      upload.addEventListener("change", () => this.show());
      this.show();
    }

    show() {
      const { state, progress, message, existing, useExisting } = this.upload;
      this.element.hidden = state === "dropped";
      this.element.dataset.state = state;
      this.bar.hidden = state !== "sending";
      this.bar.value = progress;
      const told = {
        waiting: "Đang chờ",
        sending: progress === 1 ? "Máy chủ đang xử lý ảnh…" : "Đang tải lên…",
        done: existing ? this.told_of_duplicate(existing, useExisting) : "Đã tải lên",
        failed: "Không tải được",
      }[state];
      this.state.textContent = [told, message].filter(Boolean).join(". ").replace("..", ".");
      if (this.shown !== `${state}${useExisting}`) this.offer(); // not at every step of progress: focus would be lost
      this.shown = `${state}${useExisting}`;
      if (state === "dropped") URL.revokeObjectURL(this.address);
    }

    told_of_duplicate({ title }, useExisting) {
      return useExisting ? `Kho đã có ảnh này (“${title}”): sẽ dùng ảnh đã có` : "Sẽ giữ cả bản mới tải lên";
    }

    offer() {
      const { upload } = this;
      const offered = [];
      if (upload.state === "failed" && !upload.refused) offered.push(button("Thử lại", () => upload.become("waiting")));
      if (upload.state === "done" && upload.existing) {
        const swap = () => upload.become("done", { useExisting: !upload.useExisting });
        offered.push(button(upload.useExisting ? "Giữ bản mới" : "Dùng ảnh đã có", swap));
      }
      const drop = button("Bỏ", () => upload.drop());
      drop.setAttribute("aria-label", `Bỏ ${upload.file.name}`);
      this.buttons.replaceChildren(...offered, drop);
    }
  }

  /**
   * @param files what was dropped or chosen
   * @param settings where they go
   * @param ways `[{label, insert(pictures) → undo function}]`, how they can be put in
   */
  class Tray {
    constructor(files, settings, ways) {
      this.uploads = new bulkUpload.Uploads(files, settings);
      this.ways = ways;
      this.chosen = files.length === 1 || ways.length === 1 ? ways[0] : null;
      this.element = element("section", "bulk-upload");
      this.element.setAttribute("aria-label", "Ảnh đang tải lên");
      this.heading = element("p", "bulk-upload__heading");
      this.heading.setAttribute("role", "status");
      this.list = element("ul", "bulk-upload__files");
      this.list.append(...this.uploads.list.map((upload) => new Row(upload).element));
      this.choices = element("div", "bulk-upload__choices");
      this.element.append(this.heading, this.list, this.choices);
      this.warn = (event) => event.preventDefault();
      window.addEventListener("beforeunload", this.warn);
      this.uploads.addEventListener("change", () => this.show());
      this.uploads.start();
      this.show();
    }

    show() {
      if (this.closed) return;
      const { list, done, failed, settled } = this.uploads;
      const wanted = list.filter(({ state }) => state !== "dropped");
      if (!wanted.length) return this.close();
      if (settled && this.chosen && !failed.length) return this.insert();
      const lost = failed.length ? `; ${failed.length} ảnh không tải được` : "";
      const asked = this.chosen || wanted.length === 1 ? "" : ". Chèn thế nào?";
      this.heading.textContent = `Đã tải lên ${done.length} trong ${wanted.length} ảnh${lost}${asked}`;
      this.offer(`${this.chosen?.label} ${settled} ${Boolean(done.length)}`);
    }

    offer(state) {
      if (this.offered === state) return;
      this.offered = state;
      const { settled, done } = this.uploads;
      const offered = [];
      if (!this.chosen) {
        offered.push(...this.ways.map((way) => button(way.label, () => this.choose(way), "button button-small")));
      } else if (settled && done.length) {
        offered.push(button("Chèn các ảnh đã tải được", () => this.insert(), "button button-small"));
      }
      this.replaceChoices(...offered, button("Huỷ tất cả", () => this.uploads.drop()));
    }

    /** Offer other buttons, the keyboard staying among them. */
    replaceChoices(...buttons) {
      const isHere = this.element.contains(document.activeElement);
      this.choices.replaceChildren(...buttons);
      if (isHere && !this.element.contains(document.activeElement)) buttons[0].focus();
    }

    choose(way) {
      this.chosen = way;
      this.show();
    }

    insert() {
      const { done, failed } = this.uploads;
      this.release();
      failed.forEach((upload) => upload.drop());
      const undo = this.chosen.insert(done.map((upload) => upload.take()));
      this.list.remove();
      const nameless = done.filter(({ namedByFile }) => namedByFile).length;
      const fault = nameless ? ` ${nameless} ảnh chỉ có tên tệp, chưa nói điều gì.` : "";
      this.heading.textContent = `Đã chèn ${done.length} ảnh.${fault} Hãy viết mô tả và chú thích: ai, làm gì, ở đâu?`;
      const undoThem = () => {
        undo();
        this.close();
      };
      this.replaceChoices(
        button("Hoàn tác", undoThem),
        button("Đóng", () => this.close()),
      );
    }

    release() {
      this.closed = true;
      window.removeEventListener("beforeunload", this.warn);
    }

    close() {
      this.release();
      const gap = this.element.nextElementSibling;
      const isHere = this.element.contains(document.activeElement);
      this.element.remove();
      if (isHere) gap?.querySelector("button")?.focus();
    }
  }

  bulkUpload.Tray = Tray;
})();
