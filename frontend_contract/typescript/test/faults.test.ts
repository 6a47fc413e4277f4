import assert from "node:assert/strict";
import { createServer } from "node:net";
import { describe, test } from "node:test";

import {
  BadRequestError,
  ContractError,
  createClient,
  GoneError,
  InvalidAnswerError,
  NetworkError,
  NotFoundError,
  ProblemError,
  RequestTimeoutError,
} from "@ban-tin/contract";

import { clientOf, type Handler, json, problem } from "./server.js";

/** What a request is rejected with. */
async function rejection<Kind extends Error>(
  promise: Promise<unknown>,
  kind: abstract new (...args: never[]) => Kind,
): Promise<Kind> {
  const error: unknown = await promise.then(
    () => assert.fail("nothing was thrown"),
    (error: unknown) => error,
  );
  assert.ok(error instanceof kind, `${error}`);
  return error;
}

describe("A problem", () => {
  for (const [status, kind] of [
    [400, BadRequestError],
    [404, NotFoundError],
    [410, GoneError],
    [405, ProblemError],
  ] as const) {
    test(`of status ${status} is a ${kind.name} that names the parameters`, async () => {
      const { client, asked } = await clientOf((_, response) =>
        json(response, problem(status, "path", "limit"), status),
      );

      const error = await rejection(client.resolve("/tin-tuc/"), kind);

      assert.ok(error instanceof ProblemError && error instanceof ContractError);
      assert.equal(error.name, kind.name);
      assert.equal(error.status, status);
      assert.deepEqual(error.parameters(), ["path", "limit"]);
      assert.equal(error.problem.detail, "Something is wrong.");
      assert.equal(error.message, `/resolve/ answered ${status}: Something is wrong.`);
      assert.equal(asked.length, 1);
    });
  }

  const odd: [string, string][] = [
    ["empty", ""],
    ["broken", '{"type": "about'],
    ["null", "null"],
    ["a list", "[1, 2]"],
    ["without keys", "{}"],
    [
      "of wrong types",
      '{"type": 5, "title": [], "status": "200", "detail": {}, "errors": {"parameter": "x"}}',
    ],
    [
      "with errors of wrong types",
      '{"errors": [null, 3, {"parameter": 5, "detail": "x"}, {"parameter": "y"}]}',
    ],
    ["with a prototype", '{"__proto__": {"parameters": 1}, "constructor": null, "errors": []}'],
    ["endless", `{"detail": "${"đ".repeat(1_000_000)}"}`],
  ];
  for (const [name, body] of odd) {
    test(`that is ${name} is still one`, async () => {
      const { client } = await clientOf((_, response) => {
        response.writeHead(404, { "Content-Type": "application/problem+json" }).end(body);
      });

      const error = await rejection(client.site(), NotFoundError);

      assert.deepEqual(error.problem, {
        type: "about:blank",
        title: "Status 404",
        status: 404,
        detail: "Status 404",
        errors: [],
      });
      assert.deepEqual(error.parameters(), []);
    });
  }

  test("does not repeat a preview's token", async () => {
    const { client } = await clientOf((_, response) => json(response, problem(404, "token"), 404));

    const error = await rejection(client.preview("bi-mat"), NotFoundError);

    assert.doesNotMatch(`${error.stack}${JSON.stringify(error)}`, /bi-mat/);
  });
});

describe("An answer that is not the API's", () => {
  const nonsense: [string, Handler, RegExp][] = [
    ["a page of HTML", html(200), /answered 200 with text\/html.*, not JSON; is baseUrl right\?/],
    ["a proxy's 404", html(404), /answered 404 with text\/html/],
    ["a proxy's 403", html(403), /answered 403 with text\/html/],
    ["without a content type", (_, response) => void response.writeHead(200).end("{}"), /no content type/],
    ["half a document", text('{"name": "Bản'), /broken JSON/],
    ["empty", text(""), /broken JSON/],
    ["null", text("null"), /no object/],
    ["a list", text("[]"), /no object/],
    ["a 304 nobody asked for", (_, response) => void response.writeHead(304).end(), /answered 304/],
  ];
  for (const [name, handler, message] of nonsense) {
    test(`is refused: ${name}`, async () => {
      const { client, asked } = await clientOf(handler);

      const error = await rejection(client.site(), InvalidAnswerError);

      assert.match(error.message, message);
      assert.equal(asked.length, 1);
    });
  }

  test("is refused when it does not end", async () => {
    const { client } = await clientOf((_, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      const block = Buffer.alloc(1024 * 1024, " ");
      const pour = (): void => {
        while (!response.destroyed && response.write(block));
        response.once("drain", pour);
      };
      pour();
    });

    const error = await rejection(client.site(), InvalidAnswerError);

    assert.match(error.message, /more than \d+ bytes/);
  });

  test("is accepted when it is long", async () => {
    const tagline = "đường ".repeat(1_000_000);
    const { client } = await clientOf((_, response) => json(response, { tagline }));

    assert.equal((await client.site()).tagline, tagline);
  });
});

describe("A failure that may pass", () => {
  const twice = (fault: Handler): Handler => {
    return (request, response, turn) =>
      turn < 3 ? fault(request, response, turn) : json(response, { name: "Bản Tin" });
  };
  const faults: [string, Handler][] = [
    ["a 500 as a problem", (_, response) => json(response, problem(500), 500)],
    ["a proxy's 502", html(502)],
    ["a closed connection", (request) => request.socket.destroy()],
    [
      "a connection closed halfway",
      (_, response) => {
        response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "100" }).write("{");
        setTimeout(() => response.destroy(), 20);
      },
    ],
  ];
  for (const [name, fault] of faults) {
    test(`is tried again: ${name}`, async () => {
      const { client, asked } = await clientOf(twice(fault));

      assert.equal((await client.site()).name, "Bản Tin");
      assert.equal(asked.length, 3);
    });
  }

  test("is tried no more often than the client may", async () => {
    const { client, asked } = await clientOf((_, response) => json(response, problem(503), 503), {
      retries: 1,
    });

    const error = await rejection(client.site(), ProblemError);

    assert.equal(error.status, 503);
    assert.equal(asked.length, 2);
  });

  test("is not tried again where the client may not", async () => {
    const { client, asked } = await clientOf(html(500), { retries: 0 });

    await rejection(client.site(), ProblemError);

    assert.equal(asked.length, 1);
  });

  test("waits as long as the server asks", async () => {
    const { client } = await clientOf((_, response, turn) =>
      turn === 1 ? json(response, problem(503), 503, { "Retry-After": "1" }) : json(response, {}),
    );

    const start = performance.now();
    await client.site();

    assert.ok(performance.now() - start >= 1000);
  });

  for (const after of ["3600", new Date(Date.now() + 3_600_000).toUTCString()]) {
    test(`is thrown at once where the server asks for longer than there is time: ${after.length > 4 ? "a date" : after}`, async () => {
      const { client, asked } = await clientOf((_, response) =>
        json(response, problem(503), 503, { "Retry-After": after }),
      );

      const start = performance.now();
      const error = await rejection(client.site(), ProblemError);

      assert.ok(performance.now() - start < 2000);
      assert.ok((error.retryAfterMs ?? 0) > 3_500_000);
      assert.equal(asked.length, 1);
    });
  }

  test("is tried again where Retry-After means nothing", async () => {
    const { client } = await clientOf((_, response, turn) =>
      turn === 1 ? json(response, problem(503), 503, { "Retry-After": "-1; mai" }) : json(response, {}),
    );

    await client.site();
  });

  test("is a NetworkError where nobody listens", async () => {
    const port = await freePort();
    const client = createClient({ baseUrl: `http://127.0.0.1:${port}`, retries: 0 });

    const error = await rejection(client.site(), NetworkError);

    assert.equal(error.message, "/site/ cannot be reached");
    assert.ok(error.cause instanceof Error);
  });
});

describe("Time", () => {
  const never: Handler = () => undefined;

  test("is up for an answer that does not come", async () => {
    const { client, asked } = await clientOf(never, { timeoutMs: 100 });

    const error = await rejection(client.site(), RequestTimeoutError);

    assert.equal(error.message, "/site/ did not answer within 100 ms");
    assert.equal(asked.length, 1);
  });

  test("is up for an answer that comes drop by drop", async () => {
    const { client } = await clientOf(
      (_, response) => {
        response.writeHead(200, { "Content-Type": "application/json" });
        const drip = setInterval(() => response.write(" "), 20);
        response.on("close", () => clearInterval(drip));
      },
      { timeoutMs: 200 },
    );

    await rejection(client.site(), RequestTimeoutError);
  });

  test("is one for all tries together", async () => {
    const { client } = await clientOf(html(500), { retries: 1000, timeoutMs: 500 });

    const start = performance.now();
    await rejection(client.site(), ProblemError);

    assert.ok(performance.now() - start < 1500);
  });

  test("may be without end", async () => {
    const { client } = await clientOf((_, response) => json(response, {}), { timeoutMs: Infinity });

    await client.site();
  });

  test("ends when the caller says so, with the caller's reason", async () => {
    const { client } = await clientOf(never);
    const reason = new Error("the reader has left");

    assert.equal(await rejection(client.site({ signal: AbortSignal.abort(reason) }), Error), reason);
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 50);
    assert.equal(await rejection(client.pages({ signal: controller.signal }), Error), reason);
  });

  test("ends in the pause before another try too", async () => {
    const { client, asked } = await clientOf((_, response) =>
      json(response, problem(503), 503, { "Retry-After": "5" }),
    );
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 200);

    const error = await rejection(client.site({ signal: controller.signal }), Error);

    assert.equal(error.name, "AbortError");
    assert.equal(asked.length, 1);
  });
});

function html(status: number): Handler {
  return (_, response) => {
    response
      .writeHead(status, { "Content-Type": "text/html; charset=utf-8" })
      .end("<h1>Trang của máy chủ khác</h1>");
  };
}

function text(body: string): Handler {
  return (_, response) => void response.writeHead(200, { "Content-Type": "application/json" }).end(body);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
