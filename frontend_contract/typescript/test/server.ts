import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after } from "node:test";

import { type Client, type ClientOptions, createClient } from "@ban-tin/contract";

export type Handler = (request: IncomingMessage, response: ServerResponse, turn: number) => void;

export interface Asked {
  readonly path: string;
  readonly query: Record<string, string>;
  readonly headers: IncomingMessage["headers"];
}

/** A server on a real socket that answers as the test says, and remembers what it was asked. */
export async function serve(handler: Handler): Promise<{ baseUrl: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? "/", "http://server.example");
    const query = Object.fromEntries(address.searchParams);
    asked.push({ path: address.pathname, query, headers: request.headers });
    handler(request, response, asked.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`, asked };
}

/** A client of such a server. */
export async function clientOf(
  handler: Handler,
  options: Partial<ClientOptions> = {},
): Promise<{ client: Client; asked: Asked[] }> {
  const { baseUrl, asked } = await serve(handler);
  return { client: createClient({ baseUrl, ...options }), asked };
}

export function json(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  const type = status < 400 ? "application/json" : "application/problem+json";
  response.writeHead(status, { "Content-Type": type, ...headers }).end(JSON.stringify(body));
}

export function problem(status: number, ...parameters: string[]): Record<string, unknown> {
  const errors = parameters.map((parameter) => ({ parameter, detail: `${parameter} is wrong.` }));
  return { type: "about:blank", title: "Title", status, detail: "Something is wrong.", errors };
}
