// Renders any path of the readers' site:
// node examples/page.mjs http://127.0.0.1:8010/api/v2 /tin-tuc/ > page.html
/** @import { Block, Image, Page, Resolved, Teaser } from "@ban-tin/contract" */
import { createClient, longDateTime, renderBlocks } from "@ban-tin/contract";

const [baseUrl = "http://127.0.0.1:8010/api/v2", path = "/"] = process.argv.slice(2);
console.log(render(await createClient({ baseUrl }).resolve(path)));

/** @param {Resolved} found */
function render(found) {
  switch (found.kind) {
    case "page":
      return html(found.page.title, main(found.page));
    case "collection":
      return html(found.collection.title, cards(found.items));
    case "redirect":
      return html("", `<a href="${escape(found.location)}">${escape(found.location)}</a>`);
  }
}

/** @param {Page} page */
function main(page) {
  switch (page.type) {
    case "home.HomePage":
      return page.sections
        .map(({ section, items }) => `<h2>${escape(section.title)}</h2>${cards(items)}`)
        .join("");
    case "news.NewsIndexPage":
      return cards(page.stories.items);
    case "news.ArticlePage":
    case "news.EmulationEventPage":
      return `<p>${longDateTime(page.published_at)}${body(page.body)}<p>${escape(page.byline)}`;
    default:
      return ""; // a type of a newer CMS
  }
}

/** Text of a paragraph is sanitised HTML, all other text is plain. @param {Block[]} blocks */
function body(blocks) {
  return renderBlocks(blocks, {
    heading: ({ value }) => `<h2>${escape(value)}</h2>`,
    paragraph: ({ value }) => value,
    image: ({ value }) => (value ? picture(value) : ""),
    quote: ({ value }) =>
      `<blockquote>${escape(value.text)}<footer>${escape(value.attribution)}</footer></blockquote>`,
    story_link: ({ value }) => (value ? cards([value]) : ""),
  }).join("\n");
}

/** @param {Teaser[]} teasers */
function cards(teasers) {
  return `<ul>${teasers.map(({ path, title }) => `<li><a href="${escape(path)}">${escape(title)}</a>`).join("\n")}</ul>`;
}

/** @param {Image} image */
function picture({ src, alt, width, height, caption }) {
  return `<figure><img src="${escape(src)}" alt="${escape(alt)}" width=${width} height=${height}>${escape(caption)}</figure>`;
}

/** @param {string} title @param {string} content */
function html(title, content) {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${escape(title)}</title><h1>${escape(title)}</h1>${content}`;
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
