/* A draft that is framed beside the editor's form updates itself: only what has changed is touched, so nothing
   flashes, scrolls, folds up or is loaded again. What is said to the editor is said by the contract's client. */
const { cmsOrigin, client } = document.querySelector("script[data-cms-origin]").dataset;

async function update(url) {
  const answer = await fetch(url, { cache: "no-store" });
  if (!answer.ok) throw new Error(`The draft answered ${answer.status}.`);
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const { scrollX, scrollY } = window;
  document.title = fresh.title;
  renewDescription(fresh);
  morph(document.querySelector("main"), fresh.querySelector("main"));
  window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  if (url !== window.location.href) window.history.replaceState(null, "", url);
}

/* Wagtail's content checks look at it. */
function renewDescription(fresh) {
  const selector = 'meta[name="description"]';
  document.head.querySelector(selector)?.remove();
  const description = fresh.head.querySelector(selector);
  if (description) document.head.append(description);
}

function morph(old, fresh) {
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  const left = new Set(old.childNodes);
  let place = old.firstChild;
  for (const node of [...fresh.childNodes]) {
    const match = findMatch(node, place, left);
    if (!match) {
      old.insertBefore(node, place);
      continue;
    }
    left.delete(match);
    if (match === place) place = place.nextSibling;
    else old.insertBefore(match, place);
    if (match.isEqualNode(node)) continue;
    if (match.nodeType === Node.ELEMENT_NODE) morph(match, node);
    else match.data = node.data;
  }
  for (const node of left) node.remove();
}

/* The old node a new one continues: that of the same block or field, else the next one of its kind. */
function findMatch(node, place, left) {
  const key = node.dataset?.edit;
  if (key) return [...left].find((old) => old.dataset?.edit === key && old.nodeName === node.nodeName);
  for (let old = place; old; old = old.nextSibling) {
    if (!left.has(old) || old.dataset?.edit) continue;
    return old.nodeName === node.nodeName ? old : undefined;
  }
  return undefined;
}

document.querySelector(".preview-place")?.scrollIntoView({ block: "center" });

const { connectPreview } = await import(client);
connectPreview({ cmsOrigin, update });
