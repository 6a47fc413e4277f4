/**
 * What the client gets from whoever keeps the contract: a running newsroom, and the mock.
 *
 * CONTRACT_BASE_URL is the newsroom's API, CONTRACT_TOKEN opens a preview, CONTRACT_GONE_PATH was once public;
 * CONTRACT_MOCK_URL is the mock's API. Both must have stories with headings and topics, a section of four and a redirect.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { promisify } from "node:util";

import {
  type ArticlePage,
  BadRequestError,
  type BlockCases,
  createClient,
  GoneError,
  longDateTime,
  NotFoundError,
  type PageItem,
  renderBlocks,
} from "@ban-tin/contract";

const run = promisify(execFile);
const STORIES = ["news.ArticlePage", "news.EmulationEventPage"];
const { CONTRACT_TOKEN = "", CONTRACT_GONE_PATH = "" } = process.env as Record<string, string | undefined>;
const SERVERS = [
  { name: "The newsroom", variable: "CONTRACT_BASE_URL", token: CONTRACT_TOKEN, gone: CONTRACT_GONE_PATH },
  { name: "The mock", variable: "CONTRACT_MOCK_URL", token: "mock", gone: "/da-go/" },
];
const AS_TEXT: BlockCases<string> = {
  heading: ({ value }) => value,
  paragraph: ({ value }) => value,
  image: ({ value }) => value?.alt ?? "",
  quote: ({ value }) => value.text,
  story_link: ({ value }) => value?.title ?? "",
  gallery: ({ value }) => value.title,
  callout: ({ value }) => value.text,
  table: ({ value }) => value.caption,
  document: ({ value }) => value?.title ?? "",
  video: ({ value }) => value?.title ?? "",
  audio: ({ value }) => value?.title ?? "",
};

for (const { name, variable, token, gone } of SERVERS) {
  const baseUrl = process.env[variable];
  const skip = baseUrl ? false : `${variable} is not set`;

  describe(name, { skip }, () => {
    const client = createClient({ baseUrl: baseUrl ?? "/" });

    test("names itself and its contract", async () => {
      const { version } = JSON.parse(readFileSync("package.json", "utf-8")) as { version: string };

      const site = await client.site();

      assert.equal(site.contract_version, version);
      assert.notEqual(site.name, "");
    });

    test("gives the same twice", async () => {
      assert.deepEqual(await client.site(), await client.site());
    });

    test("lists the newest stories", async () => {
      const { items, meta } = await client.pages({ type: STORIES, limit: 3 });

      assert.equal(items.length, 3);
      assert.ok(meta.total_count > 3);
      const moments = items.map((story) => story.published_at ?? "");
      assert.deepEqual(moments, moments.toSorted().reverse());
      for (const moment of moments)
        assert.match(longDateTime(moment), /^\p{L}+ \p{L}+ - \d\d\/\d\d\/\d{4} \d\d:\d\d$/u);
    });

    test("adds the keys that are asked for", async () => {
      const { items } = await client.pages({ type: "news.ArticlePage", fields: ["tags", "body"], limit: 1 });

      const [article] = items;
      assert.ok(article?.type === "news.ArticlePage" && article.tags && article.body);
      assert.equal(article.topics, undefined);
    });

    test("has every story once in all its pages, by cursor and by offset", async () => {
      for (const order of [undefined, "-title"]) {
        const { meta } = await client.pages({ type: STORIES, order });
        const ids: number[] = [];

        for await (const story of client.allPages({ type: STORIES, limit: 7, order })) ids.push(story.id);

        assert.equal(ids.length, meta.total_count);
        assert.equal(new Set(ids).size, ids.length);
      }
    });

    test("has the same page at its path and under its id", async () => {
      for (const item of await newest(3)) {
        const page = await client.page(item.id);
        const resolved = await client.resolve(item.path);

        assert.equal(page.title, item.title);
        assert.ok(resolved.kind === "page");
        assert.deepEqual(resolved.page, page);
      }
    });

    test("has the headings of articles, with a compiler that knows each block", async () => {
      const articles: ArticlePage[] = [];
      for (const { id } of await newest(10)) {
        const page = await client.page(id);
        if (page.type === "news.ArticlePage") articles.push(page);
      }

      const headings = articles.flatMap(({ body }) => body.filter((block) => block.type === "heading"));

      assert.ok(headings.length > 0);
      for (const { value } of headings) assert.equal(typeof value, "string");
      for (const { body } of articles)
        for (const text of renderBlocks(body, AS_TEXT)) assert.equal(typeof text, "string");
    });

    test("pages the stories of a section", async () => {
      const { items: sections } = await client.pages({ type: "news.NewsIndexPage" });
      const stories = async (path: string, query: { limit: number; offset?: number; after?: string }) => {
        const found = await client.resolve(path, query);
        return found.kind === "page" && found.page.type === "news.NewsIndexPage"
          ? found.page.stories
          : assert.fail();
      };
      for (const { path } of sections) {
        const first = await stories(path, { limit: 2 });
        if (first.meta.total_count < 4) continue;
        const second = await stories(path, { limit: 2, offset: 2 });

        assert.ok(first.meta.next !== null);
        assert.deepEqual((await stories(path, { limit: 2, after: first.meta.next })).items, second.items);
        assert.equal(new Set([...first.items, ...second.items].map((story) => story.id)).size, 4);
        return;
      }
      assert.fail("no section has four stories");
    });

    test("finds a story by the words of its title", async () => {
      const [story] = await newest(1);
      assert.ok(story);

      const { items } = await client.search(story.title, { limit: 100 });

      assert.ok(items.some((hit) => hit.id === story.id));
      assert.deepEqual((await client.search("qwxzqwxz")).items, []);
    });

    test("narrows a search by a facet to as many as the facet counts", async () => {
      const [story] = await newest(1);
      const [word = ""] = story?.title.split(" ") ?? [];
      const { facets } = await client.search(word);
      const [largest] = facets.sections;
      assert.ok(largest);

      const { items, meta } = await client.search(word, { section: largest.section.id, limit: 100 });

      assert.equal(meta.total_count, largest.count);
      for (const { highlights } of items) assert.doesNotMatch(highlights.title, /<(?!\/?mark>)/);
      assert.deepEqual((await client.search(word, { year: 1999 })).items, []);
      await assert.rejects(client.search(word, { section: "khong-co" }), BadRequestError);
    });

    test("suggests a story by the beginning of its title", async () => {
      const [story] = await newest(1);
      const typed = story?.title.slice(0, 30) ?? "";

      const { items } = await client.suggest(typed);

      assert.ok(items.some(({ kind, path, html }) => kind === "story" && path === story?.path && html.includes("<mark>")));
      assert.deepEqual((await client.suggest("qwxzqwxz")).items, []);
    });

    test("gathers stories under a topic", async () => {
      for await (const story of client.allPages({ type: "news.ArticlePage", fields: "topics" })) {
        const topic = story.type === "news.ArticlePage" && story.topics?.[0];
        if (!topic) continue;

        const found = await client.resolve(topic.path);

        assert.ok(found.kind === "collection");
        assert.deepEqual([found.collection.type, found.collection.title], ["topic", topic.title]);
        assert.ok(found.meta.total_count > 0);
        return;
      }
      assert.fail("no story has a topic");
    });

    test("redirects where its list of redirects says", async () => {
      const { items } = await client.redirects();
      const [moved] = items;
      assert.ok(moved);

      const { location, permanent } = moved;
      assert.deepEqual(await client.resolve(`${moved.old_path}/`), { kind: "redirect", location, permanent });
    });

    test("lists pictures and documents", async () => {
      const [image] = (await client.images({ limit: 1 })).items;
      assert.ok(image && image.width > 0 && "card" in image.recipes);
      assert.ok((await client.documents({ limit: 1 })).meta.total_is_exact);
    });

    test("tells what never was from what was once public", async () => {
      const rejects = (
        promise: Promise<unknown>,
        kind: new (...args: never[]) => Error,
        parameters: string[],
      ) =>
        assert.rejects(promise, (error) => {
          assert.ok(error instanceof kind && "parameters" in error && typeof error.parameters === "function");
          assert.deepEqual(error.parameters(), parameters);
          return true;
        });

      await rejects(client.resolve("/chưa-từng-có/"), NotFoundError, ["path"]);
      await rejects(client.page(2_000_000_000), NotFoundError, []);
      await rejects(client.preview("sai"), NotFoundError, ["token"]);
      await rejects(client.resolve(gone), GoneError, ["path"]);
      await rejects(client.pages({ limit: 0 }), BadRequestError, ["limit"]);
      await rejects(client.search(""), BadRequestError, ["q"]);
    });

    test("shows a draft to whoever has its token", async () => {
      const { kind, page } = await client.preview(token);

      assert.equal(kind, "page");
      assert.notEqual(page.title, "");
    });

    test("is read by the ten lines of the README", async () => {
      const [article] = (await newest(5)).filter((story) => story.type === "news.ArticlePage");
      const page = article && (await client.page(article.id));
      const headings =
        page?.type === "news.ArticlePage" ? page.body.filter((block) => block.type === "heading") : [];

      const { stdout } = await run(process.execPath, ["build/examples/newest.js", baseUrl ?? ""]);

      const stories = (await newest(5)).map((story) => `${longDateTime(story.published_at)} ${story.title}`);
      assert.deepEqual(stdout.trimEnd().split("\n"), [...stories, ...headings.map((block) => block.value)]);
    });

    test("is rendered by the example", async () => {
      const [story] = await newest(1);
      for (const path of ["/", story?.path ?? ""]) {
        const found = await client.resolve(path);

        const { stdout } = await run(process.execPath, ["build/examples/page.mjs", baseUrl ?? "", path]);

        assert.ok(found.kind === "page" && stdout.includes(`<title>${found.page.title}</title>`));
      }
    });

    async function newest(limit: number): Promise<PageItem[]> {
      return (await client.pages({ type: STORIES, limit })).items;
    }
  });
}
