import { InvalidAnswerError } from "./errors.js";
import type {
  DocumentList,
  ImageList,
  operations,
  Page,
  PageItem,
  PageList,
  PreviewAnswer,
  RedirectList,
  Resolved,
  SearchResults,
  Site,
  Suggestions,
} from "./schema.js";
import { type Fetch, type QueryValues, Transport } from "./transport.js";

export interface ClientOptions {
  /** The API's address: "https://cms.example.vn/api/v2", or "/api/v2" in a browser. */
  readonly baseUrl: string;
  /** Instead of the global one. */
  readonly fetch?: Fetch | undefined;
  /** For a whole request, its retries included; 10,000 unless given. */
  readonly timeoutMs?: number | undefined;
  /** How often to try again after a 5xx or a failure of the network; 2 unless given. */
  readonly retries?: number | undefined;
  /** The site to ask for where the CMS serves several. */
  readonly site?: string | undefined;
}

type Operation = keyof operations;
type Parameters<Name extends Operation> = NonNullable<operations[Name]["parameters"]["query"]>;
type Answer<Name extends Operation> = operations[Name]["responses"] extends {
  200: { content: { "application/json": infer Body } };
}
  ? Body
  : never;

type CommaSeparated = "type" | "fields";
type Id = "section" | "topic" | "tag" | "author" | "unit" | "child_of" | "descendant_of" | "ancestor_of";
type Also<Name> = Name extends CommaSeparated ? readonly string[] : Name extends Id ? number : never;

type Signal = {
  /** Ends the request; its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
};

/** What an operation can be asked, besides `Given`. */
export type Query<Name extends Operation, Given extends string = never> = Signal & {
  readonly [Key in keyof Parameters<Name> as Exclude<Key, Given>]?:
    | Parameters<Name>[Key]
    | Also<Key>
    | undefined;
};

/** The read API. Every method may throw any of the errors of this package. */
export interface Client {
  /** One hop from a path of the readers' site to all its template needs: a page, a collection or a redirect. */
  resolve(path: string, query?: Query<"resolve", "path">): Promise<Resolved>;
  /** One page of the list of pages. */
  pages(query?: Query<"listPages">): Promise<PageList>;
  /** Every item of the list of pages from `offset` or `after` on, asked for page by page. */
  allPages(query?: Query<"listPages">): AsyncGenerator<PageItem, void, undefined>;
  page(id: number, query?: Query<"getPage">): Promise<Page>;
  /** Stories that hold every word, best first; narrowed as `query` says. */
  search(q: string, query?: Query<"search", "q">): Promise<SearchResults>;
  /** Stories and topics that go on as what was typed; end the request for what is not typed any more by `signal`. */
  suggest(q: string, query?: Query<"suggest", "q">): Promise<Suggestions>;
  /** What every template needs besides its page. */
  site(query?: Query<"getSite">): Promise<Site>;
  /** A draft: an editor's own, or one shared with an approver; whoever gets it must not cache it either. */
  preview(token: string, query?: Query<"getPreview", "token">): Promise<PreviewAnswer>;
  images(query?: Query<"listImages">): Promise<ImageList>;
  documents(query?: Query<"listDocuments">): Promise<DocumentList>;
  redirects(query?: Query<"listRedirects">): Promise<RedirectList>;
}

export function createClient(options: ClientOptions): Client {
  const { baseUrl, timeoutMs = 10_000, retries = 2, site } = options;
  if (!/^(https?:\/\/|\/)[^?#]*$/.test(baseUrl)) throw new TypeError(`baseUrl is no address: ${baseUrl}`);
  const fetch = options.fetch ?? ((address, init) => globalThis.fetch(address, init));
  const transport = new Transport(baseUrl.replace(/\/+$/, ""), fetch, timeoutMs, retries);

  // The one place where an answer is taken to be what the specification says.
  const get = async <Name extends Operation>(
    _operation: Name,
    endpoint: string,
    { signal, ...query }: QueryValues & Signal,
  ): Promise<Answer<Name>> => {
    const answer = await transport.get(endpoint, { ...query, site: query["site"] ?? site }, signal);
    return answer as Answer<Name>;
  };

  const pages: Client["pages"] = (query = {}) => get("listPages", "/pages/", query);
  return {
    resolve: (path, query = {}) => get("resolve", "/resolve/", { ...query, path }),
    pages,
    allPages: (query = {}) => everyItem(pages, query),
    page: (id, query = {}) => get("getPage", `/pages/${id}/`, query),
    search: (q, query = {}) => get("search", "/search/", { ...query, q }),
    suggest: (q, query = {}) => get("suggest", "/search/suggest/", { ...query, q }),
    site: (query = {}) => get("getSite", "/site/", query),
    preview: (token, query = {}) => get("getPreview", "/preview/", { ...query, token }),
    images: (query = {}) => get("listImages", "/images/", query),
    documents: (query = {}) => get("listDocuments", "/documents/", query),
    redirects: (query = {}) => get("listRedirects", "/redirects/", query),
  };
}

/** By cursor where the list has one, else by offset. */
async function* everyItem(
  pages: Client["pages"],
  { offset = 0, after, ...query }: Query<"listPages">,
): AsyncGenerator<PageItem, void, undefined> {
  for (let seen = offset; ; ) {
    const { meta, items } = await pages({
      ...query,
      ...(after === undefined ? { offset: seen } : { after }),
    });
    yield* items;
    seen += items.length;
    const isComplete = after !== undefined || (meta.total_is_exact && seen >= meta.total_count);
    if (items.length === 0 || (meta.next === null && isComplete)) return;
    if (meta.next !== null && meta.next === after)
      throw new InvalidAnswerError("/pages/ leads back to itself", 200);
    after = meta.next ?? undefined;
  }
}
