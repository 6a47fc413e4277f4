/* Opens a gallery's pictures over the page: swiped, or turned with the buttons and the arrow keys; Escape closes.

   Without this script, and with a key held down, they are links to the large files. */
(() => {
  const STILL = window.matchMedia("(prefers-reduced-motion: reduce)");

  const make = (tag, className, attributes = {}) => {
    const made = document.createElement(tag);
    made.className = className;
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    return made;
  };

  const button = (className, label, sign) => {
    const made = make("button", `lightbox-button ${className}`, { type: "button", "aria-label": label });
    made.textContent = sign;
    return made;
  };

  const slideOf = (link) => {
    const slide = make("figure", "lightbox-slide");
    const picture = link.querySelector("picture").cloneNode(true);
    picture.querySelectorAll("source").forEach((source) => source.setAttribute("sizes", "100vw"));
    slide.append(picture);
    const words = link.parentElement.querySelector("figcaption");
    if (words) slide.append(words.cloneNode(true));
    return slide;
  };

  const open = (gallery, first) => {
    const links = [...gallery.querySelectorAll("a.gallery-open")];
    const dialog = make("dialog", "lightbox", { "aria-label": gallery.getAttribute("aria-label") });
    const track = make("div", "lightbox-track", { tabindex: "0", role: "group", "aria-label": "Ảnh" });
    const count = make("p", "lightbox-count", { role: "status" });
    const close = button("lightbox-close", "Đóng", "✕");
    const back = button("lightbox-back", "Ảnh trước", "‹");
    const on = button("lightbox-on", "Ảnh sau", "›");
    let current = -1;

    track.append(...links.map(slideOf));
    dialog.append(track, count, back, on, close);

    const tell = (place) => {
      if (place === current) return;
      current = place;
      count.textContent = `Ảnh ${place + 1} trên ${links.length}`;
      back.disabled = place === 0;
      on.disabled = place === links.length - 1;
    };
    const turn = (place, behavior = STILL.matches ? "instant" : "smooth") => {
      const wanted = Math.min(Math.max(place, 0), links.length - 1);
      track.scrollTo({ left: wanted * track.clientWidth, behavior });
      tell(wanted);
    };

    let settled = 0;
    track.addEventListener("scroll", () => {
      window.clearTimeout(settled); // a smooth turn passes pictures nobody meant
      settled = window.setTimeout(() => tell(Math.round(track.scrollLeft / track.clientWidth)), 120);
    });
    back.addEventListener("click", () => turn(current - 1));
    on.addEventListener("click", () => turn(current + 1));
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("keydown", (event) => {
      const place = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: links.length - 1 }[event.key];
      if (place === undefined) return;
      event.preventDefault();
      turn(place);
    });
    dialog.addEventListener("click", ({ target }) => {
      if (target === dialog || target.matches(".lightbox-slide")) dialog.close();
    });
    const keepPlace = () => turn(current, "instant");
    window.addEventListener("resize", keepPlace);
    dialog.addEventListener("close", () => {
      window.removeEventListener("resize", keepPlace);
      dialog.remove();
      links[current].focus();
    });

    document.body.append(dialog);
    dialog.showModal();
    track.focus();
    turn(first, "instant");
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-gallery] a.gallery-open");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const gallery = link.closest("[data-gallery]");
    event.preventDefault();
    open(gallery, [...gallery.querySelectorAll("a.gallery-open")].indexOf(link));
  });
})();
