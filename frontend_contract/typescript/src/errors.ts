import type { ParameterError, Problem } from "./schema.js";

/** Whatever kept the API from answering with what was asked for. */
export class ContractError extends Error {
  override readonly name: string = "ContractError";
}

/** The API could not be reached, or broke off. */
export class NetworkError extends ContractError {
  override readonly name: string = "NetworkError";
}

/** The time for the whole request, retries included, is over. */
export class RequestTimeoutError extends ContractError {
  override readonly name: string = "RequestTimeoutError";
}

/** Something answered, but not as the contract says: a proxy's page, half a document, a wrong `baseUrl`. */
export class InvalidAnswerError extends ContractError {
  override readonly name: string = "InvalidAnswerError";

  constructor(
    message: string,
    readonly status: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The API answered with a problem (RFC 9457). */
export class ProblemError extends ContractError {
  override readonly name: string = "ProblemError";

  constructor(
    message: string,
    readonly status: number,
    readonly problem: Problem,
    /** How long the server asks to wait; `null` where it does not say. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
  }

  /** The names of the parameters at fault. */
  parameters(): string[] {
    return this.problem.errors.map((error) => error.parameter);
  }
}

/** 400: a parameter cannot be used. */
export class BadRequestError extends ProblemError {
  override readonly name: string = "BadRequestError";
}

/** 404: there is nothing here, and never was. */
export class NotFoundError extends ProblemError {
  override readonly name: string = "NotFoundError";
}

/** 410: what was here was public once. */
export class GoneError extends ProblemError {
  override readonly name: string = "GoneError";
}

const BY_STATUS = new Map([
  [400, BadRequestError],
  [404, NotFoundError],
  [410, GoneError],
]);

/** The error of a status, whatever its body turned out to be. */
export function problemError(
  endpoint: string,
  status: number,
  body: unknown,
  retryAfterMs: number | null,
): ProblemError {
  const problem = readProblem(status, body);
  const Kind = BY_STATUS.get(status) ?? ProblemError;
  return new Kind(`${endpoint} answered ${status}: ${problem.detail}`, status, problem, retryAfterMs);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Takes what is usable: a fault in the report must not hide what it reports. */
function readProblem(status: number, body: unknown): Problem {
  const found = isObject(body) ? body : {};
  const title = text(found["title"]) ?? `Status ${status}`;
  return {
    type: text(found["type"]) ?? "about:blank",
    title,
    status,
    detail: text(found["detail"]) ?? title,
    errors: Array.isArray(found["errors"]) ? found["errors"].filter(isParameterError) : [],
  };
}

function isParameterError(value: unknown): value is ParameterError {
  return isObject(value) && typeof value["parameter"] === "string" && typeof value["detail"] === "string";
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
