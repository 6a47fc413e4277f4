/* The side panel “Soát lỗi”: reads the story whenever the writing pauses, lists what it found, changes only what
   somebody clicks on. */
(() => {
  const PAUSE = 1200; // milliseconds
  const LONGEST = 90; // characters of a quotation
  const AROUND = 30; // characters shown before and after it
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
  const NAME = toggle.getAttribute("aria-label");
  const part = (item, name) => item.querySelector(`[data-care-${name}]`);

  let seen = "";
  let sent = "";
  let asking = null;
  let takeBack = null;

  /* Who cannot see the number on the button hears it. */
  function name(total) {
    toggle.setAttribute("aria-label", total ? `${NAME}: ${total} chỗ nên xem lại` : NAME);
  }

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

  function fix({ fix: wanted, gather }) {
    const undo = wanted ? fields.change(wanted) : fields.gather(gather);
    offerUndo(undo);
    say(undo ? "Đã sửa. Có thể hoàn tác." : "Chữ ở đây vừa đổi, đang soát lại…");
    if (undo) undoButton.focus();
    else sent = "";
    look({ atOnce: true }); // what else was found there stands elsewhere now
  }

  function labelOf({ fix: wanted, gather }, text) {
    if (!wanted) return gather.length ? "Gộp thành một bộ ảnh" : "";
    if (wanted.label !== "Sửa") return wanted.label;
    if (!wanted.text) return "Bỏ";
    if (/\p{L}/u.test(wanted.text)) return `Sửa thành “${wanted.text}”`;
    // A mark alone says little: show it between its neighbours, “2020-2025”.
    const before = text.slice(Math.max(0, wanted.start - AROUND), wanted.start).match(/\S*$/)[0];
    const after = text.slice(wanted.end, wanted.end + AROUND).match(/^\S*/)[0];
    return before && after ? `Sửa thành “${before}${wanted.text}${after}”` : `Sửa thành “${wanted.text}”`;
  }

  /* Shows what a finding is about: a long stretch by its beginning, a short one among its neighbours. */
  function quote(element, text, { start, end }) {
    const found = text.slice(start, end);
    if (found.length > LONGEST) return element.replaceChildren(`${found.slice(0, LONGEST)}…`);
    if (found === text || !found) return element.replaceChildren(found);
    const mark = document.createElement("mark");
    mark.textContent = found;
    const before = text.slice(Math.max(0, start - AROUND), start);
    const after = text.slice(end, end + AROUND);
    element.replaceChildren(
      start > AROUND ? before.replace(/^\S*/, "…") : before,
      mark,
      end + AROUND < text.length ? after.replace(/\S*$/, "…") : after,
    );
  }

  function itemFor(finding, passages) {
    const item = document.importNode(template("item"), true);
    const passage = passages.get(finding.place);
    part(item, "where").textContent = LABELS[passage.kind];
    part(item, "sentence").textContent = finding.sentence;
    quote(part(item, "quote"), passage.text, finding);
    part(item, "go").addEventListener("click", () => goTo(finding));
    const button = part(item, "fix");
    button.textContent = labelOf(finding, passage.text);
    button.hidden = !button.textContent;
    button.addEventListener("click", () => fix(finding));
    return item;
  }

  function show({ findings, total }, passages) {
    list.replaceChildren(...findings.map((finding) => itemFor(finding, passages)));
    counter.textContent = total > 99 ? "99+" : String(total);
    counter.hidden = !total;
    name(total);
    const more = total > findings.length ? ` Danh sách chỉ gồm ${findings.length} chỗ đầu.` : "";
    say(total ? `Có ${total} chỗ nên xem lại.${more}` : "Không thấy chỗ nào cần sửa.");
  }

  function refuse(sentence) {
    list.replaceChildren();
    counter.hidden = true;
    name(0);
    say(sentence);
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
      else refuse(data.sentence);
    } catch (error) {
      if (error.name !== "AbortError") say("Chưa soát lỗi được; sẽ thử lại khi bài thay đổi.");
    }
  }

  function look({ atOnce = false } = {}) {
    if (document.hidden) return;
    const passages = fields.collect();
    const body = JSON.stringify({ passages });
    if ((atOnce || body === seen) && body !== sent) {
      sent = body;
      read(body, new Map(passages.map((passage) => [passage.place, passage])));
    }
    seen = body;
  }

  undoButton.addEventListener("click", () => {
    say(takeBack?.() ? "Đã hoàn tác." : "Đã viết tiếp nên không hoàn tác ở đây được; hãy dùng Ctrl+Z trong ô đó.");
    offerUndo(null);
    look({ atOnce: true });
    toggle.focus({ preventScroll: true });
  });
  setInterval(() => look(), PAUSE);
})();
