import type { Block } from "./schema.js";

/** A block as it comes: perhaps from a newer CMS. */
export interface AnyBlock {
  readonly type: string;
}

/** What to do with each type of block; the compiler asks for every one. */
export type BlockCases<Result> = {
  readonly [Type in Block["type"]]: (block: Extract<Block, { type: Type }>) => Result;
};

const KNOWN: { readonly [Type in Block["type"]]: true } = {
  heading: true,
  paragraph: true,
  image: true,
  quote: true,
  story_link: true,
  gallery: true,
  callout: true,
  table: true,
  document: true,
  video: true,
  audio: true,
};

/** Whether this version of the contract knows the block. */
export function isKnownBlock(block: AnyBlock): block is Block {
  return Object.hasOwn(KNOWN, block.type);
}

/** What the block's case returns; `null` for a block of a newer CMS. */
export function matchBlock<Result>(block: AnyBlock, cases: BlockCases<Result>): Result | null {
  return renderBlocks([block], cases)[0] ?? null;
}

/** What the cases return for a body; the blocks of a newer CMS are passed over. */
export function renderBlocks<Result>(body: readonly AnyBlock[], cases: BlockCases<Result>): Result[] {
  // The compiler does not see that the case found under a block's type takes that block.
  const render = (block: Block): Result => (cases[block.type] as (block: Block) => Result)(block);
  return body.filter(isKnownBlock).map(render);
}
