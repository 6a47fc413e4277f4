import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { type BlockCases, isKnownBlock, matchBlock, renderBlocks } from "@ban-tin/contract";

const heading = { type: "heading", id: "1", value: "Mở đầu" };
const quote = { type: "quote", id: "2", value: { text: "Quyết tâm", attribution: "" } };
const table = {
  type: "table",
  id: "4",
  value: { caption: "Lịch trực", header: ["Ngày", "Tổ"], header_column: true, rows: [["Thứ hai", ""]] },
};
const newer = { type: "poll", id: "3", value: { question: "Bao giờ?" } };

const CASES: BlockCases<string> = {
  heading: (block) => `<h2>${block.value}</h2>`,
  paragraph: (block) => block.value,
  image: (block) => block.value?.alt ?? "",
  quote: (block) => `<q>${block.value.text}</q>`,
  story_link: (block) => block.value?.title ?? "",
  gallery: ({ value }) => value.title,
  callout: ({ value }) => value.text,
  table: ({ value }) => value.rows.flat().join(),
  document: ({ value }) => value?.title ?? "",
  video: ({ value }) => value?.title ?? "",
  audio: ({ value }) => value?.title ?? "",
};

describe("A block", () => {
  test("goes to the case of its type", () => {
    assert.equal(matchBlock(heading, CASES), "<h2>Mở đầu</h2>");
    assert.equal(matchBlock(quote, CASES), "<q>Quyết tâm</q>");
    assert.equal(matchBlock(table, CASES), "Thứ hai,");
  });

  for (const type of ["poll", "", "toString", "__proto__", "constructor"]) {
    test(`of a newer CMS is nothing: ${JSON.stringify(type)}`, () => {
      assert.equal(isKnownBlock({ type }), false);
      assert.equal(matchBlock({ type }, CASES), null);
    });
  }
});

describe("A body", () => {
  test("is rendered without the blocks of a newer CMS", () => {
    assert.deepEqual(renderBlocks([heading, newer, quote], CASES), ["<h2>Mở đầu</h2>", "<q>Quyết tâm</q>"]);
  });
});
