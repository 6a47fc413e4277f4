import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, test } from "node:test";

import ts from "typescript";

const NEWEST = readFileSync("examples/newest.ts", "utf-8");
const MISSPELT: [string, string][] = [
  ["block.value", "block.valeu"],
  ["page.body", "page.bdoy"],
  ["story.title", "story.headline"],
  ["story.published_at", "story.publishedAt"],
  ['"heading"', '"headings"'],
  ['page?.type === "news.ArticlePage"', 'page?.type === "news.Article"'],
  ["limit: 5", "limt: 5"],
];

/** One file of `../examples`; `unknown` points at what only a newer version of the contract knows. */
interface Example {
  readonly schema: string | null;
  readonly unknown?: readonly string[];
  readonly body: unknown;
}

/** What the compiler, as strict as for the package itself, says about programs that lie beside the examples. */
function compile(sources: ReadonlyMap<string, string>): Map<string, string[]> {
  const files = new Map([...sources].map(([name, source]) => [resolve("examples", `${name}.ts`), source]));
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve("."));
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.fileExists = (name) => files.has(name) || fileExists(name);
  const program = ts.createProgram([...files.keys()], options, host);
  const said = (name: string): string[] =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(resolve("examples", `${name}.ts`)))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  return new Map([...sources.keys()].map((name) => [name, said(name)]));
}

/** A program that compiles only where the example's body has the type of its schema, without a key too many. */
function programOf({ schema, unknown = [], body }: Example): string {
  for (const pointer of unknown.toReversed()) remove(body, pointer.split("/").slice(1));
  return `import type { ${schema} } from "@ban-tin/contract";
    export const body = ${JSON.stringify(body)} satisfies ${schema};`;
}

function remove(value: unknown, [key = "", ...rest]: string[]): void {
  if (rest.length > 0) remove((value as Record<string, unknown>)[key], rest);
  else if (Array.isArray(value)) value.splice(Number(key), 1);
  else delete (value as Record<string, unknown>)[key];
}

const examples = readdirSync("../examples")
  .filter((file) => file.endsWith(".json"))
  .map((file) => ({ file, example: JSON.parse(readFileSync(`../examples/${file}`, "utf-8")) as Example }))
  .filter(({ example }) => example.schema !== null);
const said = compile(
  new Map([
    ["newest", NEWEST],
    ...MISSPELT.map(([right, wrong], index) => [`newest.${index}`, NEWEST.replace(right, wrong)] as const),
    ...examples.map(({ file, example }) => [file, programOf(example)] as const),
  ]),
);

describe("The ten lines of the README", () => {
  test("compile", () => {
    assert.ok(readFileSync("README.md", "utf-8").includes(NEWEST));
    assert.deepEqual(said.get("newest"), []);
  });

  for (const [index, [right, wrong]] of MISSPELT.entries()) {
    test(`do not compile with ${wrong} for ${right}`, () => {
      assert.ok(NEWEST.includes(right));
      assert.notDeepEqual(said.get(`newest.${index}`), []);
    });
  }
});

describe("The types", () => {
  test("are those of every example, with no key too many", () => {
    assert.ok(examples.length > 40);
    for (const { file } of examples) assert.deepEqual(said.get(file), [], file);
  });
});
