/* The side panel “Soát lỗi”: reads the story whenever the writing pauses, lists what it found, changes only what
   somebody clicks on. */
(() => {
  const PAUSE = 1200; // milliseconds
  const LABELS = {
    title: "Tiêu đề", lead: "Sa-pô", heading: "Tiêu đề mục", paragraph: "Đoạn văn", item: "Danh sách",
    quote: "Nội dung", alt: "Mô tả ảnh", caption: "Chú thích ảnh", picture: "Ảnh",
  };
  const fields = window.careFields;
  const template = (name) => document.querySelector(`template[data-care-${name}]`).content.firstElementChild;
  const toggles = document.querySelectorAll("[data-side-panel-toggle]");
  const side = document.querySelector("[data-form-side]");
  if (!fields.isStory() || !toggles.length || !side) return;

  const toggle = document.importNode(template("toggle"), true);
  toggles[toggles.length - 1].after(toggle);
  side.append(document.importNode(template("panel"), true));
  const panel = side.querySelector("[data-care]");
  const status = panel.querySelector("[data-care-status]");
  const list = panel.querySelector("[data-care-list]");
  const undoButton = panel.querySelector("[data-care-undo]");
  const counter = toggle.querySelector("[data-side-panel-toggle-counter]");
  const part = (item, name) => item.querySelector(`[data-care-${name}]`);

  let seen = "";
  let sent = "";
  let asking = null;
  let takeBack = null;

  function say(sentence) {
    if (status.textContent !== sentence) status.textContent = sentence;
  }

  function offerUndo(undo) {
    takeBack = undo;
    undoButton.hidden = !undo;
  }

  function goTo(finding) {
    // On a telephone the panel lies over the form.
    if (window.innerWidth < 1024) document.querySelector("[data-form-side-close-button]")?.click();
    if (!fields.focus(finding)) say("Chỗ này không còn trong bài.");
  }

  function fix(finding) {
    const undo = fields.change(finding.fix);
    offerUndo(undo);
    say(undo ? "Đã sửa. Có thể hoàn tác." : "Chữ ở đây vừa đổi, đang soát lại…");
    if (undo) undoButton.focus();
    sent = undo ? sent : "";
  }

  function itemFor(finding, passages) {
    const item = document.importNode(template("item"), true);
    const passage = passages.get(finding.place);
    const quote = passage.text.slice(finding.start, finding.end);
    part(item, "where").textContent = LABELS[passage.kind];
    part(item, "sentence").textContent = finding.sentence;
    part(item, "quote").textContent = quote.length > 90 ? `${quote.slice(0, 90)}…` : quote.trim();
    part(item, "go").addEventListener("click", () => goTo(finding));
    if (finding.fix) {
      const button = part(item, "fix");
      const { label, text } = finding.fix;
      button.hidden = false;
      button.textContent = label === "Sửa" && text.trim() ? `Sửa thành “${text}”` : label;
      if (label === "Sửa" && !text) button.textContent = "Bỏ";
      button.addEventListener("click", () => fix(finding));
    }
    return item;
  }

  function show({ findings, total }, passages) {
    list.replaceChildren(...findings.map((finding) => itemFor(finding, passages)));
    counter.textContent = total > 99 ? "99+" : String(total);
    counter.hidden = !total;
    const more = total > findings.length ? ` Danh sách chỉ gồm ${findings.length} chỗ đầu.` : "";
    say(total ? `Có ${total} chỗ nên xem lại.${more}` : "Không thấy chỗ nào cần sửa.");
  }

  async function read(body, passages) {
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(panel.dataset.careUrl, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-CSRFToken": window.wagtailConfig.CSRF_TOKEN },
        body,
        signal: asking.signal,
      });
      const data = await answer.json();
      if (answer.ok) show(data, passages);
      else say(data.sentence);
    } catch (error) {
      if (error.name !== "AbortError") say("Chưa soát lỗi được; sẽ thử lại khi bài thay đổi.");
    }
  }

  function look() {
    if (document.hidden) return;
    const passages = fields.collect();
    const body = JSON.stringify({ passages });
    if (body === seen && body !== sent) {
      sent = body;
      read(body, new Map(passages.map((passage) => [passage.place, passage])));
    }
    seen = body;
  }

  undoButton.addEventListener("click", () => {
    say(takeBack?.() ? "Đã hoàn tác." : "Đã viết tiếp nên không hoàn tác ở đây được; hãy dùng Ctrl+Z trong ô đó.");
    offerUndo(null);
    toggle.focus({ preventScroll: true });
  });
  setInterval(look, PAUSE);
})();
