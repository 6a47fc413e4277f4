import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { clientOf, type Handler, json } from "./server.js";

const withETag: Handler = (request, response) => {
  const etag = `"${request.url}"`;
  if (request.headers["if-none-match"] === etag) response.writeHead(304, { ETag: etag }).end();
  else json(response, { name: "Bản Tin", contacts: [] }, 200, { ETag: etag });
};

describe("An answer with an ETag", () => {
  test("is not sent twice", async () => {
    const { client, asked } = await clientOf(withETag);

    const first = await client.site();
    const second = await client.site();

    assert.deepEqual(second, first);
    assert.deepEqual(
      asked.map(({ headers }) => headers["if-none-match"]),
      [undefined, '"/api/v2/site/"'],
    );
  });

  test("may be changed by whoever got it", async () => {
    const { client } = await clientOf(withETag);

    (await client.site()).name = "Khác";

    assert.equal((await client.site()).name, "Bản Tin");
  });

  test("is kept for its address alone", async () => {
    const { client, asked } = await clientOf(withETag);

    await client.search("một");
    await client.search("hai");

    assert.equal(asked[1]?.headers["if-none-match"], undefined);
  });

  test("is replaced by a newer one", async () => {
    const { client } = await clientOf((_, response, turn) =>
      json(response, { name: `${turn}` }, 200, { ETag: `"${turn}"` }),
    );

    assert.equal((await client.site()).name, "1");
    assert.equal((await client.site()).name, "2");
  });

  test("is forgotten when many others were asked for since, and kept while it is used", async () => {
    const { client, asked } = await clientOf(withETag);

    await client.search("cũ");
    await client.search("còn dùng");
    for (let id = 0; id < 199; id++) {
      await client.page(id);
      await client.search("còn dùng");
    }
    await client.search("cũ");

    const headers = (q: string) =>
      asked.filter(({ query }) => query["q"] === q).at(-1)?.headers["if-none-match"];
    assert.equal(headers("cũ"), undefined);
    assert.notEqual(headers("còn dùng"), undefined);
  });

  test("is not kept when it is a draft", async () => {
    const { client, asked } = await clientOf(withETag);

    await client.preview("token");
    await client.preview("token");
    await client.pages({ token: "token" });
    await client.pages({ token: "token" });

    assert.deepEqual(
      asked.map(({ headers }) => headers["if-none-match"]),
      [undefined, undefined, undefined, undefined],
    );
    assert.equal(asked[0]?.headers["cache-control"], "no-cache"); // what `cache: "no-store"` makes fetch send
  });
});

describe("An answer without an ETag", () => {
  test("is asked for again", async () => {
    const { client, asked } = await clientOf((_, response, turn) => json(response, { name: `${turn}` }));

    assert.equal((await client.site()).name, "1");
    assert.equal((await client.site()).name, "2");
    assert.equal(asked[1]?.headers["if-none-match"], undefined);
  });
});
