import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { createClient } from "@ban-tin/contract";

import { clientOf, json, serve } from "./server.js";

describe("A request", () => {
  test("carries its parameters encoded, lists joined by commas, and leaves out what is not given", async () => {
    const { client, asked } = await clientOf((_, response) => json(response, {}));

    await client.pages({
      type: ["news.ArticlePage", "news.EmulationEventPage"],
      search: "Đường & phố?",
      topic: undefined,
    });

    assert.deepEqual(asked[0]?.query, {
      type: "news.ArticlePage,news.EmulationEventPage",
      search: "Đường & phố?",
    });
  });

  test("goes to the endpoint of its method", async () => {
    const { client, asked } = await clientOf((_, response) => json(response, {}));

    await client.resolve("/tin-tuc/", { limit: 5, offset: 10 });
    await client.page(7, { fields: "tags" });
    await client.search("thi đua", { limit: 3 });
    await client.search('"giao ước" -họp', { type: "news.ArticlePage", section: 102, unit: "phuong-lam-ha", year: 2024 });
    await client.suggest("thi đ");
    await client.site();
    await client.preview("mã:1");
    await client.images();
    await client.documents();
    await client.redirects();

    assert.deepEqual(
      asked.map(({ path, query }) => [path, query]),
      [
        ["/api/v2/resolve/", { limit: "5", offset: "10", path: "/tin-tuc/" }],
        ["/api/v2/pages/7/", { fields: "tags" }],
        ["/api/v2/search/", { limit: "3", q: "thi đua" }],
        [
          "/api/v2/search/",
          { type: "news.ArticlePage", section: "102", unit: "phuong-lam-ha", year: "2024", q: '"giao ước" -họp' },
        ],
        ["/api/v2/search/suggest/", { q: "thi đ" }],
        ["/api/v2/site/", {}],
        ["/api/v2/preview/", { token: "mã:1" }],
        ["/api/v2/images/", {}],
        ["/api/v2/documents/", {}],
        ["/api/v2/redirects/", {}],
      ],
    );
  });

  test("asks for the client's site unless it names one itself", async () => {
    const { client, asked } = await clientOf((_, response) => json(response, {}), { site: "tin.example.vn" });

    await client.site();
    await client.site({ site: undefined });
    await client.site({ site: "khac.example.vn:8080" });

    assert.deepEqual(
      asked.map(({ query }) => query["site"]),
      ["tin.example.vn", "tin.example.vn", "khac.example.vn:8080"],
    );
  });

  test("goes to the same address whether or not the base ends with a slash", async () => {
    const { baseUrl, asked } = await serve((_, response) => json(response, {}));

    await createClient({ baseUrl: `${baseUrl}/` }).site();

    assert.equal(asked[0]?.path, "/api/v2/site/");
  });

  test("goes through the fetch it is given", async () => {
    const addresses: string[] = [];
    const client = createClient({
      baseUrl: "/api/v2",
      fetch: async (address) => {
        addresses.push(address);
        return Response.json({ name: "Bản Tin" });
      },
    });

    assert.equal((await client.site()).name, "Bản Tin");
    assert.deepEqual(addresses, ["/api/v2/site/"]);
  });

  test("is refused where the base is no address", () => {
    for (const baseUrl of ["", "cms.example.vn", "ftp://cms.example.vn", "https://cms.example.vn/?a=1"]) {
      assert.throws(() => createClient({ baseUrl }), TypeError, baseUrl);
    }
  });
});

describe("All pages", () => {
  const walk = async (
    answer: (query: Record<string, string>) => {
      ids: number[];
      next?: string;
      total: number;
      exact?: boolean;
    },
    query: { after?: string; limit?: number; offset?: number } = {},
  ): Promise<{ ids: number[]; asked: Record<string, string>[] }> => {
    const { client, asked } = await clientOf((request, response) => {
      const parameters = new URL(request.url ?? "", "http://server.example").searchParams;
      const { ids, next = null, total, exact = true } = answer(Object.fromEntries(parameters));
      const meta = { total_count: total, total_is_exact: exact, next };
      json(response, { meta, items: ids.map((id) => ({ id })) });
    });
    const ids: number[] = [];
    for await (const { id } of client.allPages(query)) ids.push(id);
    return { ids, asked: asked.map((one) => one.query) };
  };

  test("follow the cursors", async () => {
    const lists: Record<string, { ids: number[]; next?: string; total: number }> = {
      "": { ids: [1, 2], next: "hai", total: 5 },
      hai: { ids: [3, 4], next: "ba", total: 5 },
      ba: { ids: [5], total: 5 },
    };

    const { ids, asked } = await walk(({ after = "" }) => lists[after]!, { limit: 2 });

    assert.deepEqual(ids, [1, 2, 3, 4, 5]);
    assert.deepEqual(asked, [
      { limit: "2", offset: "0" },
      { limit: "2", after: "hai" },
      { limit: "2", after: "ba" },
    ]);
  });

  test("go on by offset where there is no cursor", async () => {
    const { ids, asked } = await walk(({ offset }) => ({ ids: offset === "4" ? [5] : [1, 2], total: 5 }), {
      offset: 2,
    });

    assert.deepEqual(ids, [1, 2, 5]);
    assert.deepEqual(asked, [{ offset: "2" }, { offset: "4" }]);
  });

  test("go on to an empty page where the total is not exact", async () => {
    const { ids } = await walk(({ offset }) => ({
      ids: offset === "2" ? [] : [1, 2],
      total: 1,
      exact: false,
    }));

    assert.deepEqual(ids, [1, 2]);
  });

  test("end where a cursor they were given leads to the last page", async () => {
    const { ids } = await walk(() => ({ ids: [9], total: 100 }), { after: "cuối" });

    assert.deepEqual(ids, [9]);
  });

  test("end on an empty list", async () => {
    assert.deepEqual((await walk(() => ({ ids: [], total: 3 }))).ids, []);
  });

  test("refuse to go round in circles", async () => {
    await assert.rejects(
      walk(() => ({ ids: [1], next: "vòng", total: 2 })),
      { name: "InvalidAnswerError" },
    );
  });

  test("ask for no more than the caller takes", async () => {
    const { client, asked } = await clientOf((_, response) =>
      json(response, { meta: { total_count: 9, total_is_exact: true, next: "tiếp" }, items: [{ id: 1 }] }),
    );

    for await (const _ of client.allPages()) break;

    assert.equal(asked.length, 1);
  });
});
