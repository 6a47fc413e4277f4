// Renders any path of the readers' site:
// node examples/page.mjs http://127.0.0.1:8010/api/v2 /tin-tuc/ > page.html
/** @import { Block, Image, Page, Resolved, Table, Teaser } from "@ban-tin/contract" */
import { createClient, GoneError, longDateTime, NotFoundError, renderBlocks } from "@ban-tin/contract";

const [baseUrl = "http://127.0.0.1:8010/api/v2", path = "/"] = process.argv.slice(2);
try {
  console.log(render(await createClient({ baseUrl }).resolve(path)));
} catch (error) {
  if (error instanceof GoneError) console.log(html("Nội dung đã được gỡ", "")); // a site answers 410
  else if (error instanceof NotFoundError) console.log(html("Không tìm thấy trang", "")); // and 404
  else throw error;
}

/** @param {Resolved} found */
function render(found) {
  switch (found.kind) {
    case "page":
      return html(found.page.title, main(found.page));
    case "collection":
      return html(found.collection.title, cards(found.items));
    case "redirect":
      return html("", `<a href="${escape(found.location)}">${escape(found.location)}</a>`);
    default:
      return html("", ""); // a kind of a newer CMS
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
    gallery: ({ value }) => value.pictures.map(picture).join(""),
    callout: ({ value }) =>
      `<aside><strong>${escape(value.kind_label)}: ${escape(value.title)}</strong>${value.text}</aside>`,
    table: ({ value }) => table(value),
    document: ({ value }) => (value ? `<p><a href="${escape(value.href)}">${escape(value.title)}</a>` : ""),
    // A player of another site is loaded when the reader asks for it; until then a link does.
    video: ({ value }) =>
      value ? `<p><a href="${escape(value.embed?.page_url ?? value.file?.href ?? "")}">${escape(value.title)}</a>` : "",
    audio: ({ value }) =>
      value ? `<audio controls preload="none" src="${escape(value.file.href)}" title="${escape(value.title)}"></audio>` : "",
  }).join("\n");
}

/** @param {Teaser[]} teasers */
function cards(teasers) {
  return `<ul>${teasers.map(({ path, title }) => `<li><a href="${escape(path)}">${escape(title)}</a>`).join("\n")}</ul>`;
}

/** @param {Image} image */
function picture({ src, sources, alt, width, height, caption }) {
  const better = sources.map(({ type, srcset }) => {
    const files = srcset.map((file) => `${escape(file.url)} ${file.width}w`).join(", ");
    return `<source type="${type}" srcset="${files}" sizes="100vw">`;
  });
  return `<figure><picture>${better.join("")}<img src="${escape(src)}" alt="${escape(alt)}" width=${width} height=${height}></picture><figcaption>${escape(caption)}</figcaption></figure>`;
}

/** @param {Table} table */
function table({ caption, header, header_column, rows }) {
  const head = header.map((text) => `<th scope="col">${escape(text)}</th>`).join("");
  const body = rows.map((row) => {
    const cells = row.map((text, place) =>
      place === 0 && header_column ? `<th scope="row">${escape(text)}</th>` : `<td>${escape(text)}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table><caption>${escape(caption)}</caption><tr>${head}</tr>${body.join("")}</table>`;
}

/** @param {string} title @param {string} content */
function html(title, content) {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${escape(title)}</title><h1>${escape(title)}</h1>${content}`;
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
