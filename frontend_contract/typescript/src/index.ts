export { type AnyBlock, type BlockCases, isKnownBlock, matchBlock, renderBlocks } from "./blocks.js";
export { type Client, type ClientOptions, createClient, type Query } from "./client.js";
export { longDate, longDateTime, shortDate } from "./dates.js";
export {
  BadRequestError,
  ContractError,
  GoneError,
  InvalidAnswerError,
  NetworkError,
  NotFoundError,
  ProblemError,
  RequestTimeoutError,
} from "./errors.js";
export {
  connectPreview,
  type EditorMessage,
  editPath,
  type Envelope,
  nearestPath,
  PREVIEW_PROTOCOL,
  type PreviewConnection,
  type PreviewMessage,
  type PreviewOptions,
  readEditorMessage,
} from "./preview.js";
export type * from "./schema.js";
export type { Fetch } from "./transport.js";
