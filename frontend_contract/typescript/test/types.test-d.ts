/** What the compiler tells whoever writes against the package. Compiled, never run. */
import {
  type ArticlePage,
  type Block,
  type Client,
  createClient,
  type EmulationEventPage,
  type HomePage,
  type Image,
  type ImageBlock,
  isKnownBlock,
  type Link,
  type ListMeta,
  matchBlock,
  type NewsIndexPage,
  NotFoundError,
  type operations,
  type Page,
  type PageList,
  type Problem,
  ProblemError,
  type Resolved,
  type SearchHit,
  type SearchResults,
  type SectionRef,
  type Site,
  type Suggestion,
  type Teaser,
} from "@ban-tin/contract";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Expect<T extends true> = T;

// --- Shapes, to the letter ---

export type Exact = [
  Expect<
    Equal<
      Block["type"],
      | "heading" | "paragraph" | "image" | "quote" | "story_link"
      | "gallery" | "callout" | "table" | "document" | "video" | "audio"
    >
  >,
  Expect<Equal<ImageBlock, { type: "image"; id: string; value: Image | null }>>,
  Expect<Equal<Extract<Block, { type: "heading" }>["value"], string>>,
  Expect<Equal<Extract<Block, { type: "quote" }>["value"], { text: string; attribution: string }>>,
  Expect<Equal<Extract<Block, { type: "story_link" }>["value"], Teaser | null>>,

  Expect<Equal<Page, HomePage | NewsIndexPage | ArticlePage | EmulationEventPage>>,
  Expect<
    Equal<
      Page["type"],
      "home.HomePage" | "news.NewsIndexPage" | "news.ArticlePage" | "news.EmulationEventPage"
    >
  >,
  Expect<Equal<ArticlePage["body"], Block[]>>,
  Expect<Equal<ArticlePage["related"], Teaser[]>>,
  Expect<Equal<ArticlePage["published_at"], string | null>>,
  Expect<Equal<NewsIndexPage["stories"], { meta: ListMeta; items: Teaser[] }>>,
  Expect<Equal<EmulationEventPage["date"], string>>,
  Expect<Equal<Resolved["kind"], "page" | "redirect" | "collection">>,

  Expect<
    Equal<
      Teaser,
      {
        path: string;
        lead: string;
        image: Image | null;
        published_at: string | null;
        section: SectionRef | null;
        byline: string;
        event_date: string | null;
        id: number;
        type: string;
        title: string;
      }
    >
  >,
  Expect<
    Equal<
      ArticlePage["attachments"],
      { title: string; filename: string; content_type: string; size: number | null; href: string }[]
    >
  >,
  Expect<Equal<EmulationEventPage["corrections"], { at: string; text: string }[]>>,
  Expect<Equal<HomePage["groups"], { title: string; layout: "cards" | "list"; stories: Teaser[] }[]>>,
  Expect<
    Equal<
      HomePage["banners"],
      { image: Image; link: Link | null; starts_at: string; ends_at: string | null }[]
    >
  >,
  Expect<Equal<Site["notices"][number]["level"], "info" | "warning" | "urgent">>,
  Expect<Equal<Site["notices"][number]["link"], Link | null>>,
  Expect<Equal<Link, { href: string; text: string; kind: "page" | "external" }>>,
  Expect<Equal<Suggestion["kind"], "story" | "topic">>,
  Expect<Equal<SearchResults["items"], SearchHit[]>>,
  Expect<Equal<SearchResults["did_you_mean"], string | null>>,
  Expect<
    Equal<SearchHit["highlights"], { title: string; lead: string; byline: string; excerpts: string[] }>
  >,
  Expect<Equal<keyof SearchResults["facets"], "types" | "sections" | "topics" | "units" | "years">>,
  Expect<Equal<SearchResults["promoted"][number]["kind"], "page" | "external">>,
  Expect<Equal<ListMeta, { total_count: number; total_is_exact: boolean; next: string | null }>>,
  Expect<
    Equal<
      Problem,
      {
        type: string;
        title: string;
        status: number;
        detail: string;
        errors: { parameter: string; detail: string }[];
      }
    >
  >,
];

// --- The client answers what the specification says ---

type Answer<Name extends keyof operations> = operations[Name] extends {
  responses: { 200: { content: { "application/json": infer Body } } };
}
  ? Body
  : never;
type AnswerOf<Method extends keyof Client> = Awaited<ReturnType<Client[Method]>>;

export type Answers = [
  Expect<Equal<AnswerOf<"resolve">, Answer<"resolve">>>,
  Expect<Equal<AnswerOf<"pages">, Answer<"listPages">>>,
  Expect<Equal<AnswerOf<"page">, Answer<"getPage">>>,
  Expect<Equal<AnswerOf<"search">, Answer<"search">>>,
  Expect<Equal<AnswerOf<"suggest">, Answer<"suggest">>>,
  Expect<Equal<AnswerOf<"site">, Answer<"getSite">>>,
  Expect<Equal<AnswerOf<"preview">, Answer<"getPreview">>>,
  Expect<Equal<AnswerOf<"images">, Answer<"listImages">>>,
  Expect<Equal<AnswerOf<"documents">, Answer<"listDocuments">>>,
  Expect<Equal<AnswerOf<"redirects">, Answer<"listRedirects">>>,
  Expect<Equal<AnswerOf<"site">, Site>>,
  Expect<Equal<AnswerOf<"pages">, PageList>>,
];

// --- Blocks ---

export function blocks(block: Block, raw: { type: string }): void {
  if (block.type === "image") {
    block.value?.alt.trim();
    // @ts-expect-error: the picture may be gone
    block.value.alt.trim();
    // @ts-expect-error: misspelt
    block.value?.atl;
    // @ts-expect-error: a picture has no text
    block.value?.text;
  }
  if (block.type === "quote") {
    block.value.attribution.trim();
    // @ts-expect-error: misspelt
    block.value.atribution;
  }
  if (block.type === "story_link") {
    block.value?.path.trim();
    // @ts-expect-error: misspelt
    block.value?.url;
  }
  // @ts-expect-error: no such block
  if (block.type === "headline") block.value;
  // @ts-expect-error: not every block's value is text
  block.value.trim();
  // @ts-expect-error: not narrowed yet
  raw.value;
  if (isKnownBlock(raw)) raw.id.trim();

  // @ts-expect-error: a case is missing
  matchBlock(block, { heading: () => 1, paragraph: () => 1, image: () => 1, quote: () => 1 });
  matchBlock(block, {
    heading: (one) => one.value,
    paragraph: (one) => one.value,
    image: (one) => one.value?.src ?? null,
    // @ts-expect-error: misspelt
    quote: (one) => one.value.txt,
    story_link: (one) => one.value?.title ?? null,
    gallery: (one) => one.value.pictures[0]?.src ?? null,
    callout: (one) => one.value.kind,
    table: (one) => one.value.rows[0]?.[0]?.trim() ?? null,
    // @ts-expect-error: it may be missing
    document: (one) => one.value.href,
    video: (one) => one.value?.embed?.embed_url ?? one.value?.file?.href ?? null,
    audio: (one) => one.value?.file.content_type ?? null,
  });
}

// --- Pages ---

export function pages(resolved: Resolved, page: Page): void {
  page.title.trim();
  // @ts-expect-error: misspelt
  page.titel;
  // @ts-expect-error: not every page has a body
  page.body;
  if (page.type === "news.ArticlePage") {
    page.event?.title.trim();
    // @ts-expect-error: an event's, not an article's
    page.venue;
  }
  if (page.type === "news.EmulationEventPage") {
    page.venue?.trim();
    page.cluster_year?.members[0]?.official_name.trim();
    // @ts-expect-error: the list may be empty
    page.targets[0].indicator;
    // @ts-expect-error: misspelt
    page.venu;
  }
  if (page.type === "news.NewsIndexPage") {
    page.stories.items.map((story) => story.title);
    // @ts-expect-error: misspelt
    page.storys;
  }
  if (page.type === "home.HomePage") {
    page.sections.map(({ section, items }) => [section.title, items.length]);
    // @ts-expect-error: misspelt
    page.lead_storey;
  }

  // @ts-expect-error: it may be a redirect
  resolved.page;
  if (resolved.kind === "redirect") {
    resolved.location.trim();
    // @ts-expect-error: misspelt
    resolved.locaton;
  } else if (resolved.kind === "collection") {
    resolved.collection.lead.trim();
    resolved.items.map((story) => story.path);
    // @ts-expect-error: a collection is no page
    resolved.page;
  } else {
    resolved.page.seo.title.trim();
    // @ts-expect-error: misspelt
    resolved.page.soe;
  }
}

// --- Questions ---

export async function questions(client: Client): Promise<void> {
  await client.pages({
    type: ["news.ArticlePage"],
    section: 12,
    limit: 5,
    year: 2024,
    search_operator: "or",
  });
  await client.resolve("/tin-tuc/", { limit: undefined, signal: AbortSignal.timeout(1) });
  // @ts-expect-error: a number
  await client.pages({ limit: "5" });
  // @ts-expect-error: misspelt
  await client.pages({ limt: 5 });
  // @ts-expect-error: only "and", "or"
  await client.pages({ search_operator: "not" });
  // @ts-expect-error: given already
  await client.resolve("/tin-tuc/", { path: "/" });
  // @ts-expect-error: a search is paged by offset
  await client.search("thi đua", { after: "x" });
  await client.search("thi đua", {
    type: "news.ArticlePage",
    section: 102,
    topic: "bau-cu",
    tag: "trong-cay",
    author: 7,
    unit: "phuong-lam-ha",
    year: 2024,
    published_after: "2024-03-01",
    published_before: "2024-03-15T19:50:00+07:00",
    offset: 20,
  });
  // @ts-expect-error: no search for sections
  await client.search("thi đua", { type: "news.NewsIndexPage" });
  // @ts-expect-error: misspelt
  await client.search("thi đua", { sektion: 102 });
  // @ts-expect-error: suggestions are not paged
  await client.suggest("thi đ", { limit: 3 });
  // @ts-expect-error: the id is a number
  await client.page("7");
  // @ts-expect-error: a client needs an address
  createClient({});

  const { items } = await client.pages({ fields: "body,tags" });
  for (const item of items) {
    item.meta.html_url.trim();
    // @ts-expect-error: misspelt
    item.meta.htmlUrl;
    if (item.type === "news.ArticlePage") {
      item.body?.length;
      // @ts-expect-error: there only where `fields` asks for it
      item.body.length;
    }
  }
  for await (const item of client.allPages({ topic: "bau-cu" })) {
    item.title.trim();
    // @ts-expect-error: misspelt
    item.titel;
  }
}

export function searches(results: SearchResults, suggestion: Suggestion): void {
  const [hit] = results.items;
  hit?.score.toFixed();
  hit?.highlights.excerpts.map((excerpt) => excerpt.trim());
  // @ts-expect-error: misspelt
  hit?.highlights.excerpt;
  results.facets.units[0]?.unit.official_name.trim();
  // @ts-expect-error: a year is a number
  results.facets.years[0]?.year.trim();
  // @ts-expect-error: there may be none
  results.did_you_mean.trim();
  suggestion.path.trim();
  // @ts-expect-error: a suggestion has no title
  suggestion.title;
  // @ts-expect-error: no such kind
  if (suggestion.kind === "tag") suggestion.path;
}

export function errors(error: unknown): string[] {
  if (error instanceof NotFoundError) error.problem.detail.trim();
  // @ts-expect-error: misspelt
  if (error instanceof ProblemError) error.problem.details;
  return error instanceof ProblemError ? error.parameters() : [];
}
