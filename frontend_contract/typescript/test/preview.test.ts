import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

import { connectPreview, type EditorMessage, nearestPath, PREVIEW_PROTOCOL, readEditorMessage } from "@ban-tin/contract";

describe("A message of the editor", () => {
  const known: EditorMessage[] = [
    { type: "hello", protocol: 1 },
    { type: "update", url: "https://tin.example.vn/preview?token=x" },
    { type: "show", path: "body.1.caption" },
  ];
  for (const message of known) {
    test(`is read: ${message.type}`, () => assert.deepEqual(readEditorMessage({ preview: message }), message));
  }

  const unknown = [
    undefined,
    null,
    "hello",
    {},
    { wagtail: { type: "hello", protocol: 1 } },
    { preview: null },
    { preview: "hello" },
    { preview: { type: "dance" } },
    { preview: { type: "hello" } },
    { preview: { type: "update", url: 7 } },
    { preview: { type: "show" } },
  ];
  for (const data of unknown) {
    test(`is passed over when it is none: ${JSON.stringify(data)}`, () => assert.equal(readEditorMessage(data), null));
  }
});

describe("The path nearest to a field", () => {
  const paths = ["title", "image", "image.caption", "body.a", "body.a.caption", "body.b", "content_points.0", "guiding_thought"];
  const cases: [string, string | null][] = [
    ["title", "title"],
    ["image_caption", "image.caption"],
    ["image_alt", "image"],
    ["body.a.caption", "body.a.caption"],
    ["body.a.image.alt_text", "body.a"],
    ["body.b.image", "body.b"],
    ["body", "body.a"],
    ["content_points.0.text", "content_points.0"],
    ["content_points", "content_points.0"],
    ["guiding_thought", "guiding_thought"],
    ["slug", null],
    ["bodyguard", null],
    ["", null],
  ];
  for (const [wanted, expected] of cases) {
    test(`of ${wanted || "nothing"} is ${expected}`, () => {
      const index = nearestPath(wanted, paths);
      assert.equal(index === null ? null : paths[index], expected);
    });
  }
});

describe("A page that nobody frames", () => {
  test("is not connected", () => {
    const alone = {} as Window & typeof globalThis;
    Object.assign(alone, { parent: alone });
    Object.assign(globalThis, { window: alone });
    assert.equal(connectPreview({ cmsOrigin: "https://cms.example.vn", update: () => undefined }), null);
  });
});

describe("The protocol", () => {
  test("is described in the version that is spoken, with every message", () => {
    const text = readFileSync(new URL("../../../preview/PROTOCOL.md", import.meta.url), "utf-8");
    assert.match(text, new RegExp(`protocol ${PREVIEW_PROTOCOL}\\b`, "i"));
    for (const type of ["hello", "ready", "update", "updated", "failed", "show", "edit"]) {
      assert.ok(text.includes(`\`${type}\``), type);
    }
  });
});
