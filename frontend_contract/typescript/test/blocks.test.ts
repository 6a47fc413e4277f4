import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { type BlockCases, isKnownBlock, matchBlock, renderBlocks } from "@ban-tin/contract";

const heading = { type: "heading", id: "1", value: "Mở đầu" };
const quote = { type: "quote", id: "2", value: { text: "Quyết tâm", attribution: "" } };
const newer = { type: "poll", id: "3", value: { question: "Bao giờ?" } };

const CASES: BlockCases<string> = {
  heading: (block) => `<h2>${block.value}</h2>`,
  paragraph: (block) => block.value,
  image: (block) => block.value?.alt ?? "",
  quote: (block) => `<q>${block.value.text}</q>`,
  story_link: (block) => block.value?.title ?? "",
};

describe("A block", () => {
  test("goes to the case of its type", () => {
    assert.equal(matchBlock(heading, CASES), "<h2>Mở đầu</h2>");
    assert.equal(matchBlock(quote, CASES), "<q>Quyết tâm</q>");
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
