import { ContractError, InvalidAnswerError, NetworkError, isObject, problemError } from "./errors.js";
import { ETagCache } from "./etags.js";
import { Deadline, pauseAfter, readRetryAfter, sleep } from "./waiting.js";

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;
export type QueryValues = Readonly<Record<string, unknown>>;

const LONGEST_ANSWER = 32 * 1024 * 1024; // bytes
const LONGEST_PROBLEM = 256 * 1024;
const JSON_TYPE = /^application\/([\w.+-]+\+)?json\s*(;|$)/i;

/** Asks for JSON objects, and says clearly why there is none. */
export class Transport {
  readonly #etags = new ETagCache();

  constructor(
    private readonly baseUrl: string,
    private readonly fetch: Fetch,
    private readonly timeoutMs: number,
    private readonly retries: number,
  ) {}

  /** GET, again after a pause where that may help, all within the timeout. */
  async get(endpoint: string, query: QueryValues, caller?: AbortSignal): Promise<Record<string, unknown>> {
    const deadline = new Deadline(endpoint, this.timeoutMs, caller);
    try {
      for (let attempt = 0; ; attempt++) {
        try {
          return await this.#attempt(endpoint, query, deadline.signal);
        } catch (error) {
          const pause = attempt < this.retries ? pauseAfter(error, attempt) : null;
          if (pause === null || !deadline.allows(pause)) throw error;
          await sleep(pause, deadline.signal);
        }
      }
    } finally {
      deadline.end();
    }
  }

  async #attempt(
    endpoint: string,
    query: QueryValues,
    signal: AbortSignal,
  ): Promise<Record<string, unknown>> {
    const address = `${this.baseUrl}${endpoint}${queryString(query)}`;
    const isDraft = query["token"] !== undefined; // what a token shows is never kept, by nobody
    const kept = isDraft ? undefined : this.#etags.get(address);
    const headers: Record<string, string> = { Accept: "application/json, application/problem+json" };
    if (kept) headers["If-None-Match"] = kept.etag;
    const init: RequestInit = { headers, signal, credentials: "omit", ...(isDraft && { cache: "no-store" }) };

    const response = await onTheNetwork(endpoint, signal, () => this.fetch(address, init));
    if (response.status === 304 && kept) return readObject(endpoint, 304, kept.text);
    if (!response.ok) throw await refusal(endpoint, response, signal);
    expectJSON(endpoint, response);
    const text = await onTheNetwork(endpoint, signal, () => readText(endpoint, response, LONGEST_ANSWER));
    const answer = readObject(endpoint, response.status, text);
    const etag = response.headers.get("ETag");
    if (etag && !isDraft) this.#etags.keep(address, etag, text);
    return answer;
  }
}

/** `?a=1&b=x%2Cy`; what is not given is left out, lists are joined by commas. */
function queryString(query: QueryValues): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) parameters.set(name, String(value));
  }
  return parameters.size ? `?${parameters}` : "";
}

/** Whatever fails on the way is a NetworkError, except what ended the request on purpose. */
async function onTheNetwork<T>(endpoint: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof ContractError) throw error;
    throw new NetworkError(`${endpoint} cannot be reached`, { cause: error });
  }
}

/**
 * The error of an answer that is not 2xx. Only a 4xx in JSON is the API's own word: a proxy's "404 Not Found" page
 * does not mean that a story never was.
 */
async function refusal(endpoint: string, response: Response, signal: AbortSignal): Promise<ContractError> {
  const { status } = response;
  if (status < 500) expectJSON(endpoint, response);
  let body: unknown = null;
  try {
    body = JSON.parse(await readText(endpoint, response, LONGEST_PROBLEM));
  } catch {
    if (signal.aborted) throw signal.reason; // else the status says enough
  }
  return problemError(endpoint, status, body, readRetryAfter(response.headers.get("Retry-After")));
}

function expectJSON(endpoint: string, response: Response): void {
  const type = response.headers.get("Content-Type");
  if (type !== null && JSON_TYPE.test(type)) return;
  void response.body?.cancel().catch(() => undefined);
  throw new InvalidAnswerError(
    `${endpoint} answered ${response.status} with ${type ?? "no content type"}, not JSON; is baseUrl right?`,
    response.status,
  );
}

function readObject(endpoint: string, status: number, text: string): Record<string, unknown> {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (error) {
    throw new InvalidAnswerError(`${endpoint} answered ${status} with broken JSON`, status, { cause: error });
  }
  if (isObject(answer)) return answer;
  throw new InvalidAnswerError(`${endpoint} answered ${status} with JSON that is no object`, status);
}

async function readText(endpoint: string, response: Response, longest: number): Promise<string> {
  if (!response.body) return "";
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > longest) {
      void reader.cancel().catch(() => undefined);
      throw new InvalidAnswerError(`${endpoint} answered with more than ${longest} bytes`, response.status);
    }
    text += decoder.decode(value, { stream: true });
  }
}
