/*
 * A page of the frontend, framed beside the editor's form: what the two say to each other, and the page's half of
 * it. The protocol is described in frontend_contract/preview/PROTOCOL.md. The reference readers' site runs this
 * very file, compiled.
 */
export const PREVIEW_PROTOCOL = 1;
const EDITABLE = "[data-edit]";
const SHOWN = "data-edit-shown";
/** What does something of its own when clicked. */
const CONTROLS = "summary, button, input, select, textarea, label, audio, video, wagtail-userbar, wagtail-inline-userbar";
const CHECKS_AFTER_MS = 1500;
const ACTIVITY = ["pointerdown", "pointermove", "keydown", "wheel", "touchmove"];
const ACTIVE_EVERY_MS = 5000;
/** Read a message of the editor; `null` for anything else, a later protocol's messages included. */
export function readEditorMessage(data) {
    const message = data?.preview;
    if (typeof message !== "object" || message === null)
        return null;
    if (message.type === "hello" && typeof message.protocol === "number")
        return message;
    if (message.type === "update" && typeof message.url === "string")
        return message;
    if (message.type === "show" && typeof message.path === "string")
        return message;
    return null;
}
/**
 * Find the path among `paths` that shows a field best: itself, else the closest around it, else the first within it.
 * The form says `image_caption` where the wire says `image.caption`; they are the same.
 */
export function nearestPath(wanted, paths) {
    const split = (path) => path.split(/[._]/);
    const keys = split(wanted);
    let best = null;
    let length = 0;
    let within = null;
    paths.forEach((path, index) => {
        const own = split(path);
        const common = Math.min(own.length, keys.length);
        if (own.slice(0, common).join() !== keys.slice(0, common).join())
            return;
        if (own.length > keys.length)
            within ??= index;
        else if (own.length > length)
            [best, length] = [index, own.length];
    });
    return length === keys.length ? best : (best ?? within);
}
/** The path an element stands for: one that begins with a dot continues that of the element around it. */
export function editPath(element) {
    const own = element.getAttribute("data-edit") ?? "";
    const around = own.startsWith(".") && element.parentElement?.closest(EDITABLE);
    return around ? editPath(around) + own : own;
}
/** Connect this page to the editor that frames it; `null` where nobody does. */
export function connectPreview(options) {
    const { cmsOrigin, update, checks = true } = options;
    const editor = window.parent;
    if (editor === window)
        return null;
    const closing = new AbortController();
    const { signal } = closing;
    const tell = (message) => editor.postMessage({ preview: message }, cmsOrigin);
    const tellWagtail = (message) => editor.postMessage({ wagtail: { ...message, origin: window.location.origin } }, cmsOrigin);
    let field = null; // where the editor is
    let waiting = null; // the address still to be shown
    let isUpdating = false;
    let checking;
    async function show(url) {
        waiting = url;
        if (isUpdating)
            return; // the newest draft is shown when this one is
        isUpdating = true;
        while (waiting !== null) {
            const next = waiting;
            waiting = null;
            try {
                if (new URL(next).origin !== window.location.origin)
                    throw new Error("The draft is elsewhere.");
                outline(null);
                await update(next);
                tell({ type: "updated" });
            }
            catch {
                tell({ type: "failed" });
            }
            mark();
            outline(field);
            checkSoon();
        }
        isUpdating = false;
    }
    /** Make what can be edited reachable by keyboard. */
    function mark() {
        for (const element of document.querySelectorAll(`${EDITABLE}:not([tabindex], a[href])`)) {
            element.setAttribute("tabindex", "0");
        }
    }
    function outline(path) {
        document.querySelector(`[${SHOWN}]`)?.removeAttribute(SHOWN);
        const elements = [...document.querySelectorAll(EDITABLE)];
        const index = path === null ? null : nearestPath(path, elements.map(editPath));
        const found = index === null ? null : (elements[index] ?? null);
        found?.setAttribute(SHOWN, "");
        return found;
    }
    function bringIntoView(path) {
        field = path;
        const element = outline(path);
        if (!element)
            return;
        const { top, bottom } = element.getBoundingClientRect();
        if (top >= 0 && bottom <= window.innerHeight)
            return;
        const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
        const block = bottom - top < window.innerHeight ? "center" : "start";
        element.scrollIntoView({ block, behavior: isCalm ? "instant" : "smooth" });
    }
    function edit(event) {
        const target = event.target instanceof Element ? event.target : null;
        const place = target?.closest(EDITABLE);
        if (!target || target.closest(CONTROLS))
            return;
        const link = target.closest("a[href]");
        if (!place && link?.getAttribute("href")?.startsWith("#"))
            return;
        if (place || link)
            event.preventDefault(); // a link leaves the frame only on purpose
        if (place)
            tell({ type: "edit", path: editPath(place) });
    }
    document.addEventListener("click", (event) => {
        if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
            return;
        edit(event);
    }, { signal, capture: true });
    document.addEventListener("keydown", (event) => {
        const isPlace = event.target instanceof Element && event.target.matches(`${EDITABLE}:not(a[href])`);
        if (event.key === "Enter" && isPlace && !event.ctrlKey && !event.metaKey)
            edit(event);
    }, { signal });
    document.addEventListener("submit", (event) => event.preventDefault(), { signal, capture: true });
    let active = -ACTIVE_EVERY_MS;
    function noticeActivity(event) {
        const isMoved = event instanceof PointerEvent && event.type === "pointermove" && !event.movementX && !event.movementY;
        if (!event.isTrusted || isMoved || event.timeStamp - active < ACTIVE_EVERY_MS)
            return; // moved: by the page
        active = event.timeStamp;
        tell({ type: "active" });
    }
    for (const type of ACTIVITY) {
        document.addEventListener(type, noticeActivity, { signal, capture: true, passive: true });
    }
    window.addEventListener("message", ({ origin, source, data }) => {
        if (origin !== cmsOrigin || source !== editor)
            return;
        const message = readEditorMessage(data);
        if (message?.type === "hello")
            tell({ type: "ready", protocol: PREVIEW_PROTOCOL });
        else if (message?.type === "update")
            void show(message.url);
        else if (message?.type === "show")
            bringIntoView(message.path);
        else
            scroll(data?.wagtail);
    }, { signal });
    /** Wagtail's own handshake, for when it loads the frame anew: without an answer it waits for ten seconds. */
    function scroll(message) {
        if (message?.type === "w-preview:get-scroll-position") {
            tellWagtail({ type: "w-preview:set-scroll-position", x: window.scrollX, y: window.scrollY });
        }
        else if (message?.type === "w-preview:set-scroll-position") {
            window.scrollTo({ left: Number(message.x) || 0, top: Number(message.y) || 0, behavior: "instant" });
        }
    }
    /** Wagtail's userbar brings its checks; the panel beside the form asks them of this frame. */
    async function loadChecks() {
        const answer = await fetch(`${cmsOrigin}/preview/checks/`, { credentials: "omit", signal });
        if (!answer.ok)
            return;
        const template = document.createElement("template");
        template.innerHTML = await answer.text();
        const scripts = [...template.content.querySelectorAll("script[src]")].map((inert) => {
            inert.remove(); // one that comes as text never runs
            const script = document.createElement("script");
            script.src = inert.src;
            script.async = false; // in their order
            return script;
        });
        document.body.append(template.content, ...scripts);
    }
    function checkSoon() {
        window.clearTimeout(checking);
        checking = window.setTimeout(() => {
            const { wagtail } = window;
            wagtail?.userbar?.runAxe?.();
        }, CHECKS_AFTER_MS);
    }
    function begin() {
        // The panel listens from when this frame's load event reaches it, which may be a moment after ours.
        for (const delay of [0, 100, 400]) {
            window.setTimeout(() => signal.aborted || tellWagtail({ type: "w-preview:request-scroll" }), delay);
        }
        if (checks)
            loadChecks().catch(() => undefined); // a preview without checks is still one
    }
    mark();
    tell({ type: "ready", protocol: PREVIEW_PROTOCOL });
    if (document.readyState === "complete")
        begin();
    else
        window.addEventListener("load", begin, { once: true, signal });
    return { close: () => closing.abort() };
}
