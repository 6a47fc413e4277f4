import { NetworkError, ProblemError, RequestTimeoutError } from "./errors.js";

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1; // a longer one would fire at once

/** When a request must be over: its own time, and the caller's signal. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal | undefined;
  readonly #ends: number;
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #followCaller = (): void => this.#controller.abort(this.#caller?.reason);

  constructor(endpoint: string, timeoutMs: number, caller: AbortSignal | undefined) {
    this.#caller = caller;
    this.#ends = performance.now() + timeoutMs;
    const error = new RequestTimeoutError(`${endpoint} did not answer within ${timeoutMs} ms`);
    this.#timer = setTimeout(() => this.#controller.abort(error), Math.min(timeoutMs, LONGEST_TIMER_MS));
    if (caller?.aborted) this.#followCaller();
    else caller?.addEventListener("abort", this.#followCaller);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  allows(pauseMs: number): boolean {
    return performance.now() + pauseMs < this.#ends;
  }

  /** A caller's signal may outlive many requests: none may stay attached to it. */
  end(): void {
    clearTimeout(this.#timer);
    this.#caller?.removeEventListener("abort", this.#followCaller);
  }
}

/** How long to wait before trying again; `null` where that would not help. */
export function pauseAfter(error: unknown, attempt: number): number | null {
  if (error instanceof ProblemError) {
    if (error.status < 500 && error.status !== 429) return null;
  } else if (!(error instanceof NetworkError)) {
    return null;
  }
  const longest = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS);
  const jittered = longest * (0.5 + Math.random() / 2);
  return jittered + ((error instanceof ProblemError && error.retryAfterMs) || 0);
}

/** Reads `Retry-After`: seconds, or a date. */
export function readRetryAfter(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}

export async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const wake = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", wake);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener("abort", wake);
    if (signal.aborted) wake();
  });
}
