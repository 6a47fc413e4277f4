/* Files on their way to the library, two at a time. */
(() => {
  const AT_ONCE = 2;
  const NO_ANSWER = "Mất kết nối với máy chủ. Kiểm tra mạng rồi thử lại.";
  const SENTENCES = {
    403: "Bạn không có quyền tải ảnh lên, hoặc phiên làm việc đã kết thúc. Hãy mở trang đăng nhập ở thẻ khác rồi thử lại.",
    413: "Tệp quá lớn so với mức máy chủ nhận.",
    507: "Máy chủ đã hết chỗ chứa. Hãy báo quản trị viên.",
  };
  const megabytes = new Intl.NumberFormat("vi", { maximumFractionDigits: 1 });

  /** A file and what has become of it: `waiting`, `sending`, `done`, `failed` (`refused`: for good) or `dropped`. */
  class Upload extends EventTarget {
    constructor(file, settings) {
      super();
      this.file = file;
      this.settings = settings;
      this.become("waiting");
    }

    become(state, more = {}) {
      Object.assign(this, { state, progress: 0, message: "", refused: false }, more);
      this.dispatchEvent(new Event("change"));
    }

    get settled() {
      return !["waiting", "sending"].includes(this.state);
    }

    start() {
      const { maxBytes, url } = this.settings;
      if (maxBytes && this.file.size > maxBytes) {
        const size = megabytes.format(this.file.size / 2 ** 20);
        const message = `Tệp ${size} MB, lớn hơn mức ${megabytes.format(maxBytes / 2 ** 20)} MB.`;
        this.become("failed", { message, refused: true });
        return;
      }
      this.become("sending");
      const request = new XMLHttpRequest(); // fetch does not tell how far an upload has come
      this.request = request;
      request.open("POST", url);
      request.setRequestHeader(window.wagtailConfig.CSRF_HEADER_NAME, window.wagtailConfig.CSRF_TOKEN);
      request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
      request.upload.addEventListener("progress", ({ loaded, total }) => {
        if (this.state === "sending") this.become("sending", { progress: total ? loaded / total : 0 });
      });
      request.addEventListener("load", () => this.receive(request));
      request.addEventListener("error", () => this.become("failed", { message: NO_ANSWER }));
      const data = new FormData();
      data.append("files[]", this.file);
      request.send(data);
    }

    receive({ status, responseText }) {
      let answer = null;
      try {
        answer = JSON.parse(responseText);
      } catch {
        // an error page
      }
      if (status === 200 && answer?.success) {
        const { result: picture, existing, delete_url: deleteUrl, warning, named_by_file: namedByFile } = answer;
        const useExisting = Boolean(existing);
        this.become("done", { picture, existing, deleteUrl, message: warning ?? "", useExisting, namedByFile });
      } else {
        const message = answer?.error_message || SENTENCES[status] || (status === 200 ? SENTENCES[403] : NO_ANSWER);
        this.become("failed", { message, refused: Boolean(answer?.error_message) });
      }
    }

    /** Return the chosen picture; a copy that is not wanted is deleted again. */
    take() {
      if (!this.useExisting) return this.picture;
      this.forget();
      return this.existing;
    }

    /** Give up: what is still being sent is stopped, what has arrived is deleted. */
    drop() {
      this.request?.abort();
      if (this.state === "done") this.forget();
      this.become("dropped");
    }

    forget() {
      const headers = {
        [window.wagtailConfig.CSRF_HEADER_NAME]: window.wagtailConfig.CSRF_TOKEN,
        "X-Requested-With": "XMLHttpRequest",
      };
      fetch(this.deleteUrl, { method: "POST", headers, keepalive: true }).catch(() => {}); // it stays in the library
    }
  }

  class Uploads extends EventTarget {
    constructor(files, settings) {
      super();
      // The stills of a clip carry their timecode in the name: sorted by name, they stand in order.
      const { compare } = new Intl.Collator("vi", { numeric: true });
      this.list = [...files]
        .sort((one, other) => compare(one.name, other.name))
        .map((file) => new Upload(file, settings));
      this.list.forEach((upload) => upload.addEventListener("change", () => this.changed()));
    }

    changed() {
      this.dispatchEvent(new Event("change"));
      const sending = this.list.filter(({ state }) => state === "sending").length;
      const next = this.list.find(({ state }) => state === "waiting");
      if (next && sending < AT_ONCE) next.start();
    }

    start() {
      for (let lane = 0; lane < AT_ONCE; lane += 1) this.changed();
    }

    drop() {
      this.list.forEach((upload) => upload.drop());
    }

    get settled() {
      return this.list.every((upload) => upload.settled);
    }

    get done() {
      return this.list.filter(({ state }) => state === "done");
    }

    get failed() {
      return this.list.filter(({ state }) => state === "failed");
    }
  }

  window.bulkUpload = { Uploads };
})();
